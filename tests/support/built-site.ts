import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteContent } from '../../src/model/budget-document.ts';
import { LARGE_FOLDER } from '../../src/publish/large-pages.ts';
import { listFiles, readContentFiles } from '../../src/source/content-files.ts';
import { requireContent } from '../../src/source/parse-content.ts';
import { type BuiltPage, parsePage } from '../../src/verify/built-page.ts';

/** The project folder. */
export const PROJECT = join(import.meta.dirname, '../..');

/** The folder of the finished site, or an error that says how to get one. */
export function builtFolder(): string {
  const folder = join(PROJECT, 'dist');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error('还没有 dist/，请先运行 npm run build。 There is no dist/: run npm run build first.');
}

/** What the finished site was made from. */
export function publicContent(): SiteContent {
  return requireContent(readContentFiles(PROJECT), 'public');
}

/** Every file of the finished site, by its path below the site's root. */
export function builtFiles(): string[] {
  return listFiles(builtFolder());
}

/** Text of one file of the finished site. */
export function builtText(path: string): string {
  return readFileSync(join(builtFolder(), path), 'utf8');
}

/** Every page of the finished site, parsed; the copies in large text have a test of their own. */
export function builtPages(): BuiltPage[] {
  return builtFiles()
    .filter((path) => path.endsWith('.html') && !path.startsWith(`${LARGE_FOLDER}/`))
    .map((path) => parsePage(path, builtText(path)));
}

/** The file behind an address that starts at the site's root: `/about/` → `about/index.html`. */
export function fileOf(address: string): string {
  return decodeURIComponent(address)
    .replace(/^\//, '')
    .replace(/(^|\/)$/, '$1index.html');
}
