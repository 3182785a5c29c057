import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchWordsInput } from '../model/schemas/search-schema.ts';
import { listFiles } from '../source/content-files.ts';
import { FOLD, foldTable, readingTable } from './character-tables.ts';
import { countPairs, sortPairs } from './count-pairs.ts';
import { indexWords } from './grams.ts';
import { pageSegments } from './page-segments.ts';
import type { PageFacts, PageText } from './page-text.ts';
import { READ_FIRST } from './read-first.ts';
import type { PinyinTable, SearchTable, WholeText } from './search-data.ts';
import { tokenize } from './tokenize.ts';

/** Above this many pages pairs of tokens are indexed, see `GramSize`. */
const SMALL_SITE = 300;

/**
 * Indexes the built pages that carry `data-search`, and writes `pagefind/` (which pages hold a phrase) and `search/` (what the
 * pages say) into the site. Pages are read one at a time.
 */
export async function buildSearchIndex(folder: string, words: SearchWordsInput): Promise<{ pages: number }> {
  const paths = listFiles(folder).filter((path) => path.endsWith('/index.html') && isSearched(folder, path));
  const gramSize = paths.length <= SMALL_SITE ? 1 : 2;
  const output = join(folder, 'search');
  rmSync(join(output, 'pages'), { recursive: true, force: true });
  mkdirSync(join(output, 'pages'), { recursive: true });
  const characters = new Set<string>();
  const pairs = new Map<string, number>();
  const table: SearchTable = { pageCount: paths.length, gramSize, longest: 0, fold: {}, words };
  const { index } = requireResult(await pagefind.createIndex({ forceLanguage: 'und' }));
  try {
    const whole = openWholeText(join(output, 'whole.js'));
    for (const [number, path] of paths.entries()) {
      const text = pageSegments(readFileSync(join(folder, path), 'utf8'));
      const content: string[] = [];
      for (const { text: own } of text.segments) {
        const tokens = tokenize(own, FOLD).map(({ token }) => token);
        content.push(...indexWords(tokens, gramSize));
        table.longest = Math.max(table.longest, tokens.length);
        countPairs(tokens, pairs);
        for (const character of own.normalize('NFKC')) characters.add(character);
      }
      // Words of a title score higher; on a site of few pages all are read before they are ranked.
      const title = tokenize(text.facts.title, FOLD).map(({ token }) => token);
      const meta = paths.length > READ_FIRST ? { title: indexWords(title, gramSize).join(' ') } : {};
      const record = { url: String(number), content: content.join(' '), language: 'und', meta };
      requireResult(await index.addCustomRecord(record));
      const json = JSON.stringify(text);
      writeFileSync(join(output, 'pages', `${number}.json`), json);
      whole.add(json);
    }
    table.fold = foldTable(characters);
    await writePagefind(index, join(folder, 'pagefind'));
    whole.close(table, readingTable(characters));
  } finally {
    await pagefind.close();
  }
  const facts = namePages(join(folder, 'pagefind'), join(output, 'pages'));
  const pinyin: PinyinTable = { readings: readingTable(characters), pairs: sortPairs(pairs) };
  for (const [name, value] of Object.entries({ table, facts, pinyin })) {
    writeFileSync(join(output, `${name}.json`), JSON.stringify(value));
  }
  return { pages: paths.length };
}

function isSearched(folder: string, path: string): boolean {
  return readFileSync(join(folder, path), 'utf8').includes(' data-search="');
}

/** Writes a script that holds everything, page by page: text enters it only as JSON. */
function openWholeText(path: string): {
  add(page: string): void;
  close(table: SearchTable, readings: WholeText['readings']): void;
} {
  writeFileSync(path, 'globalThis.mingbaiSearch={"pages":[');
  let separator = '';
  return {
    add(page) {
      appendFileSync(path, separator + page);
      separator = ',';
    },
    close(table, readings) {
      appendFileSync(path, `],"table":${JSON.stringify(table)},"readings":${JSON.stringify(readings)}};\n`);
    },
  };
}

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** What is changed in Pagefind's script: each stands there once. */
const CHANGES: readonly [from: string, to: string][] = [
  // Where a part of the index cannot be loaded, Pagefind searches without it and finds nothing. A search that cannot tell must
  // not say that there is nothing, so the failure is let through.
  ['"load_index_chunk")).catch(()=>{})', '"load_index_chunk"))'],
  // On a page in Chinese it would cut the query into a dictionary's words, and pairs that are none would not be found.
  ['["zh","ja","th"].includes(primaryLang)', ' false'],
];

/** Pagefind's own interfaces and its worker stay away: this site has its own, and Trusted Types refuse the other. */
async function writePagefind(index: Index, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  requireResult(await index.writeFiles({ outputPath: folder }));
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(name)) rmSync(join(folder, name));
  }
  const script = join(folder, 'pagefind.js');
  let text = readFileSync(script, 'utf8');
  for (const [from, to] of CHANGES) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`pagefind.js is not as expected: ${from}`);
    text = parts.join(to);
  }
  writeFileSync(script, text);
}

/**
 * Renames the pages' texts from their numbers to the ids that Pagefind answers with, and returns their facts by id. Pagefind's
 * fragments tell which is which; they are removed, because the texts stand in for them.
 */
function namePages(pagefindFolder: string, pagesFolder: string): Record<string, PageFacts> {
  const fragments = join(pagefindFolder, 'fragment');
  const facts: Record<string, PageFacts> = {};
  for (const name of listFiles(fragments)) {
    const fragment = gunzipSync(readFileSync(join(fragments, name))).toString('utf8');
    const { url } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as { url: string };
    const id = name.replace(/\.pf_fragment$/, '');
    const path = join(pagesFolder, `${id}.json`);
    renameSync(join(pagesFolder, `${url.replace(/\D/g, '')}.json`), path);
    facts[id] = (JSON.parse(readFileSync(path, 'utf8')) as PageText).facts;
  }
  rmSync(fragments, { recursive: true, force: true });
  return facts;
}

/** A Pagefind response, or an error carrying what Pagefind said. */
function requireResult<T extends { errors: string[] }>(response: T): { [K in keyof T]-?: NonNullable<T[K]> } {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response as { [K in keyof T]-?: NonNullable<T[K]> };
}
