import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { listFiles } from '../source/content-files.ts';

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'data-url']);

/**
 * Rewrites every address that starts at the site's root to one relative to its page, so that the folder works wherever it
 * is put. 404 pages are shown under any address, so theirs start at the configured base path instead.
 */
export async function makeLinksRelative(folder: string, basePath: string): Promise<void> {
  for (const path of listFiles(folder)) {
    if (!path.endsWith('.html')) continue;
    const file = join(folder, path);
    const html = readFileSync(file, 'utf8');
    const toRoot = path === '404.html' ? basePath : '../'.repeat(path.split('/').length - 1) || './';
    writeFileSync(file, relativeLinks(html, toRoot));
  }
}

/** The same HTML with `/…` in URL attributes replaced by `toRoot…`; every other byte stays. */
export function relativeLinks(html: string, toRoot: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        const location = node.sourceCodeLocation?.attrs?.[name];
        if (!location || !URL_ATTRIBUTES.has(name) || !/^\/(?!\/)/.test(value)) continue;
        const raw = html.slice(location.startOffset, location.endOffset);
        const slash = raw.indexOf('/', raw.indexOf('='));
        edits.push({ start: location.startOffset + slash, end: location.startOffset + slash + 1, text: toRoot });
      }
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), html);
}
