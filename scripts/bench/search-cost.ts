import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import { pageSegments } from '../../src/search/page-segments.ts';
import type { PageText } from '../../src/search/page-text.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { askSearch } from '../../tests/support/ask-search.ts';
import { launchBrowser } from '../../tests/support/browser.ts';
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
    const real = readPages(folder);
    const pages = count === null ? real : madeUpPages(real, count);
    if (count !== null) {
      for (const { facts } of real) rmSync(join(folder, facts.address), { recursive: true });
      for (const page of pages) writePage(folder, page);
      await buildSearchIndex(folder, words);
    }
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

function readPages(folder: string): PageText[] {
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

function queries(pages: readonly PageText[]): string[] {
  const random = randomNumbers(7);
  const all = pages.flatMap(({ segments }) => segments.map(({ text }) => [...text.replace(/\s/g, '')]));
  return Array.from({ length: QUERIES }, () => {
    const text = all[random(all.length)] as string[];
    const start = random(text.length);
    return text.slice(start, start + 1 + random(LONGEST)).join('');
  });
}

/** Whole numbers below a limit, the same sequence for the same seed (Lehmer's generator). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed % 2_147_483_647;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
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

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Pagefind's own files come compressed. */
function sentSize(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 0;
  return /\.(?:pf_\w+|pagefind)$/.test(path) ? statSync(path).size : gzipSync(readFileSync(path)).length;
}
