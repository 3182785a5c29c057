import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteInput } from '../model/schemas/site-schema.ts';
import { listFiles } from '../source/content-files.ts';
import { finishText } from './finish-text.ts';
import { relativeLinks, relativeStyle } from './relative-links.ts';

/**
 * Rewrites every address of every page and style that starts at the site's root to one relative to its file, so that the
 * folder works wherever it is put, and touches up the text of pages. 404 pages are shown under any address, so theirs start
 * at the base path instead.
 */
export function finishPages(
  folder: string,
  { origin, basePath }: Pick<SiteInput, 'origin' | 'basePath'>,
): void {
  const ownHost = origin && new URL(origin).host;
  for (const path of listFiles(folder)) {
    if (!/\.(?:html|css)$/.test(path)) continue;
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    const toRoot = path === '404.html' ? basePath : '../'.repeat(path.split('/').length - 1) || './';
    writeFileSync(
      file,
      path.endsWith('.css') ? relativeStyle(text, toRoot) : relativeLinks(finishText(text, ownHost), toRoot),
    );
  }
}
