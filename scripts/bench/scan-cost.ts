import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles, listFiles } from '../../src/source/content-files.ts';
import { copyProject } from '../project-copy.ts';
import { type Measured, measure } from './measure.ts';

/**
 * Scans a site of `count` pages, made of the pages in `dist` over and over, each with a title of its own and what search keeps of
 * it, for a draft of next year that shares most of its words with this year.
 */
export async function scanCost(
  dist: string,
  content: ContentFiles,
  count: number,
): Promise<Measured & { megabytes: number }> {
  const copy = copyProject(withNextYear(content));
  try {
    const site = join(copy.root, 'site');
    const megabytes = writeSite(dist, site, count) / 1e6;
    return { megabytes, ...(await measure('scripts/scan.ts', [site], copy.root)) };
  } finally {
    copy.remove();
  }
}

function withNextYear(content: ContentFiles): Map<string, Uint8Array> {
  const files = new Map(content);
  for (const [path, bytes] of content) {
    const [, area, department, year, ...rest] = path.split('/');
    if (area !== 'data') continue;
    const text = Buffer.from(bytes)
      .toString('utf8')
      .replaceAll('维护', '养护更新')
      .replaceAll('"50"', '"51.376"');
    files.set(`content/drafts/${department}/${Number(year) + 1}/${rest.join('/')}`, Buffer.from(text));
  }
  return files;
}

/** Returns how many bytes were written. */
function writeSite(dist: string, folder: string, count: number): number {
  const read = (paths: string[]): string[] => paths.map((path) => readFileSync(join(dist, path), 'utf8'));
  const paths = listFiles(dist);
  const pages = read(paths.filter((path) => path.endsWith('.html')));
  const texts = read(paths.filter((path) => path.startsWith('search/pages/')));
  let bytes = 0;
  const write = (path: string, text: string): void => {
    const written = Buffer.from(text);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), written);
    bytes += written.length;
  };
  const whole: string[] = [];
  for (let number = 1; number <= count; number++) {
    const page = pages[number % pages.length] as string;
    write(`made-up/${number}/index.html`, page.replace('</title>', `（其${number}）</title>`));
    const text = texts[number % texts.length] as string;
    write(`search/pages/${number}.json`, text);
    whole.push(text);
  }
  write('search/whole.js', `globalThis.mingbaiSearch={"pages":[${whole.join(',')}]};\n`);
  return bytes;
}
