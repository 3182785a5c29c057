import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageSegments } from '../../src/search/page-segments.ts';
import type { PageText } from '../../src/search/page-text.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { randomNumbers } from './random-numbers.ts';

/** Puts `count` made-up pages in the place of those a finished site is searched for, and returns them; not indexed yet. */
export function makeUpPages(folder: string, count: number): PageText[] {
  const real = searchedPages(folder);
  for (const { facts } of real) rmSync(join(folder, facts.address), { recursive: true });
  const pages = madeUpPages(real, count);
  for (const page of pages) writePage(folder, page);
  return pages;
}

/** What search knows of a finished site's pages. */
export function searchedPages(folder: string): PageText[] {
  return listFiles(folder)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .filter((html) => html.includes(' data-search='))
    .map(pageSegments);
}

/** Pages of the real pages' own segments, drawn at random but always the same, each with a number that no other page has. */
function madeUpPages(real: readonly PageText[], count: number): PageText[] {
  const random = randomNumbers(20_211_231);
  const all = real.flatMap(({ segments }) => segments);
  return Array.from({ length: count }, (_, index) => {
    const like = real[index % real.length] as PageText;
    const title = `${like.facts.title}（其${index + 1}）`;
    const segments = like.segments.map((own) => ({ ...own, text: (all[random(all.length)] ?? own).text }));
    return {
      facts: { ...like.facts, address: `made-up/${index + 1}/`, title },
      segments: [{ anchor: '', text: title }, ...segments],
    };
  });
}

function writePage(folder: string, { facts, segments }: PageText): void {
  const escapeHtml = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const body = segments
    .map(({ anchor, text }) => `<p${anchor && ` id="${anchor}"`}>${escapeHtml(text)}</p>`)
    .join('');
  const path = join(folder, facts.address, 'index.html');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `<!doctype html><article data-search="${escapeHtml(JSON.stringify(facts))}">${body}</article>`,
  );
}
