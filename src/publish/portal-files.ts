import type { SiteContent } from '../model/budget-document.ts';
import { isDemonstration } from './readiness.ts';

/** Name of the portal's style sheet below `/portal/`, whatever its file is called. */
export const PORTAL_STYLE = 'portal.css';

/** Files the portal's header, footer and emblem need, by name below `/portal/`. Nothing where none of them is used. */
export function portalFiles({
  site,
  portal,
  documents,
}: Omit<SiteContent, 'glossary' | 'search'>): Map<string, Uint8Array> {
  const isUsed = (name: string): boolean =>
    (site.emblem?.image === name && !isDemonstration({ site, documents })) ||
    [portal.header, portal.footer].some((html) => html?.includes(`"/portal/${name}"`));
  const pictures = [...portal.pictures].filter(([name]) => isUsed(name));
  const style = portal.style === null ? [] : [[PORTAL_STYLE, Buffer.from(portal.style)] as const];
  return new Map([...pictures, ...style]);
}
