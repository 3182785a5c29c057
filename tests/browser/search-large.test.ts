import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import { FOLD } from '../../src/search/character-tables.ts';
import { findMatches } from '../../src/search/find-matches.ts';
import { queryPhrases } from '../../src/search/tokenize.ts';
import { type TokenizedPage, tokenizePage } from '../../src/search/tokenized-page.ts';
import { askSearch } from '../support/ask-search.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtFolder, publicContent } from '../support/built-site.ts';
import { makeUpPages } from '../support/made-up-pages.ts';
import { randomPhrases } from '../support/random-phrases.ts';
import { serve } from '../support/static-server.ts';

/** So many that pairs of tokens are indexed. */
const PAGES = 320;
const QUERIES = 60;
const LONGEST = 9;
/** Results shown at once. */
const LOT = 10;

const folder = mkdtempSync(join(tmpdir(), 'search-'));
let pages: TokenizedPage[];
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  cpSync(builtFolder(), folder, { recursive: true });
  pages = makeUpPages(folder, PAGES).map((made) => tokenizePage(made, FOLD));
  await buildSearchIndex(folder, publicContent().search);
  server = await serve(folder);
  browser = await launchBrowser();
  // Pagefind goes by the language of the page: that of search says Chinese.
  page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(`${server.url}search/`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** Phrases as they stand in the pages' texts, from one character to nine. */
function phrases(): string[] {
  const texts = pages.flatMap(({ segments }) => segments.map(({ text }) => text));
  return randomPhrases(texts, { count: QUERIES, longest: LONGEST, seed: 20_260_101 });
}

test('on a site of many pages every phrase finds the pages that hold it, and no other', async () => {
  const wrong: { query: string; count: number; status: string; strange: string[] }[] = [];
  let asked = 0;
  for (const query of phrases()) {
    const wanted = queryPhrases(query, FOLD);
    const holding = pages
      .filter((each) => wanted.every((phrase) => findMatches(each, [phrase]).length > 0))
      .map(({ facts }) => `/${facts.address}`);
    if (wanted.length === 0) continue;
    asked++;
    const { status, isRelated, results } = await askSearch(page, query, server.url, 1);
    const addresses = results.map(({ address }) => address);
    const strange = addresses.filter((address) => !holding.includes(address));
    const isWhole = new Set(addresses).size === Math.min(LOT, holding.length);
    const isRight =
      // A number cut in two stands nowhere.
      holding.length === 0
        ? isRelated || results.length === 0
        : !isRelated && isWhole && strange.length === 0 && status.includes(`${holding.length} 页`);
    if (!isRight) wrong.push({ query, count: holding.length, status, strange });
  }
  expect(asked).toBeGreaterThan(QUERIES / 2);
  expect(wrong).toEqual([]);
});

test('there too pinyin finds what the word finds, and a question what it is about', async () => {
  const counted = async (query: string) =>
    /\d+ 页/.exec((await askSearch(page, query, server.url, 1)).status)?.[0];
  expect(await counted('派出所')).toMatch(/[1-9]/);
  expect(await counted('paichusuo')).toBe(await counted('派出所'));
  const { isRelated, results } = await askSearch(page, '派出所建多少钱', server.url, 1);
  expect(isRelated).toBe(true);
  expect(results[0]?.marks).toContain('派出所');
});
