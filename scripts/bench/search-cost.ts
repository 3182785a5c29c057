import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import type { PageText } from '../../src/search/page-text.ts';
import { askSearch } from '../../tests/support/ask-search.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
import { makeUpPages, searchedPages } from '../../tests/support/made-up-pages.ts';
import { randomPhrases } from '../../tests/support/random-phrases.ts';
import { serve } from '../../tests/support/static-server.ts';

/** What search costs a reader; sizes in bytes as sent by a host that compresses, of queries the median. */
export interface SearchCost {
  pages: number;
  index: number;
  startUp: number;
  firstQuery: number;
  query: number;
  milliseconds: { median: number; percentile95: number; worst: number };
}

const QUERIES = 200;
const FIRST_QUERIES = 15;
/** Characters of the longest query; people type few. */
const LONGEST = 5;

/** Measures the finished site in `dist`, or one of `count` made-up pages put together from its words, in a real browser. */
export async function searchCost(
  dist: string,
  words: Parameters<typeof buildSearchIndex>[1],
  count: number | null,
): Promise<SearchCost> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    cpSync(dist, folder, { recursive: true });
    const pages = count === null ? searchedPages(folder) : makeUpPages(folder, count);
    if (count !== null) await buildSearchIndex(folder, words);
    return {
      pages: pages.length,
      index: sizeOf(join(folder, 'pagefind/index')),
      ...(await ask(folder, queries(pages))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ask(folder: string, asked: readonly string[]): Promise<Omit<SearchCost, 'pages' | 'index'>> {
  const server = await serve(folder);
  const browser = await launchBrowser();
  /** A reader who has nothing of the site yet, at the search box, with search made ready. */
  const arrive = async () => {
    const page = await (await browser.newContext()).newPage();
    let bytes = 0;
    page.on('request', (request) => {
      bytes += sentSize(join(folder, new URL(request.url()).pathname.slice(1)));
    });
    await page.goto(`${server.url}search/`);
    const script = sentSize(join(folder, 'search/site-search.js'));
    const visited = bytes - script;
    await page.getByRole('searchbox').focus();
    await page.waitForLoadState('networkidle');
    const startUp = bytes - visited;
    const put = async (query: string) => {
      const before = bytes;
      const { milliseconds } = await askSearch(page, query, server.url, 1);
      return { bytes: bytes - before, milliseconds };
    };
    return { startUp, put, leave: () => page.context().close() };
  };
  try {
    const firsts: number[] = [];
    for (const query of asked.slice(0, FIRST_QUERIES)) {
      const { put, leave } = await arrive();
      firsts.push((await put(query)).bytes);
      await leave();
    }
    const { startUp, put } = await arrive();
    const costs: number[] = [];
    const times: number[] = [];
    for (const query of asked) {
      costs.push((await put(query)).bytes);
      times.push((await put(query)).milliseconds);
    }
    return {
      startUp,
      firstQuery: quantile(firsts, 0.5),
      query: quantile(costs, 0.5),
      milliseconds: {
        median: quantile(times, 0.5),
        percentile95: quantile(times, 0.95),
        worst: quantile(times, 1),
      },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

function queries(pages: readonly PageText[]): string[] {
  const texts = pages.flatMap(({ segments }) => segments.map(({ text }) => text.replace(/\s/g, '')));
  return randomPhrases(texts, { count: QUERIES, longest: LONGEST, seed: 7 });
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Pagefind's own files come compressed. */
function sentSize(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 0;
  return /\.(?:pf_\w+|pagefind)$/.test(path) ? statSync(path).size : gzipSync(readFileSync(path)).length;
}
