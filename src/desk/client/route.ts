import type { DocumentKey, FileId, PathKey } from '../desk-api.ts';

/** What the desk shows, as its address says after the `#`. */
export type Route =
  | { screen: 'dashboard' }
  | { screen: 'edit'; file: FileId; at: PathKey | number | null }
  | { screen: 'history'; file: FileId }
  | { screen: 'compare' | 'publish' | 'retract' | 'new-year' | 'add-project'; document: DocumentKey };

const DOCUMENT_SCREENS = ['compare', 'publish', 'retract', 'new-year', 'add-project'] as const;

/**
 * `#/edit/drafts/x/2025/projects/05`, with a cell to begin at `…/05@indicators/0/target`, `#/compare/drafts/x/2025`; the preview's panel
 * leads to a place in a file:
 * `#/file/content/drafts/x/2025/projects/05.yaml:12:3`. Anything else is the dashboard.
 */
export function parseRoute(hash: string): Route {
  const [, screen = '', rest = ''] = /^#\/([a-z-]+)\/(.+)$/.exec(decode(hash)) ?? [];
  if (screen === 'edit') {
    const [file = '', at] = rest.split('@');
    return { screen, file, at: at ?? null };
  }
  if (screen === 'history') return { screen, file: rest };
  if (screen === 'file') {
    const [, path = '', line] = /^content\/(.+?)\.yaml(?::(\d+))?(?::\d+)?$/.exec(rest) ?? [];
    if (path) return { screen: 'edit', file: path, at: line ? Number(line) : null };
  }
  const found = DOCUMENT_SCREENS.find((name) => name === screen);
  if (found && /^(?:drafts|data)\/[^/]+\/\d{4}$/.test(rest)) {
    return { screen: found, document: rest as DocumentKey };
  }
  return { screen: 'dashboard' };
}

export const editHref = (file: FileId, at?: PathKey): string => `#/edit/${file}${at ? `@${at}` : ''}`;
export const historyHref = (file: FileId): string => `#/history/${file}`;
export const documentHref = (screen: (typeof DOCUMENT_SCREENS)[number], document: DocumentKey): string =>
  `#/${screen}/${document}`;

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
