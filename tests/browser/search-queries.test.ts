import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentAddress, projectAddress, subGoalAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { type Answer, askSearch } from '../support/ask-search.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';

/** A query with the pages that must come, those that may, the one that must be first, and for questions those that help. */
interface Query {
  query: string;
  type: string;
  expected?: string[];
  allowed?: string[];
  target?: string;
  relevant?: string[];
}

const { queries } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/search-queries.json'), 'utf8'),
) as { queries: Query[] };
const document = publicContent().documents.find(({ fiscalYear }) => fiscalYear === 2021) as BudgetDocument;

/** The file's short names of pages → addresses. */
const addresses = new Map<string, string>([
  ['overview', documentAddress(document, 'goals/')],
  ['safeguards', documentAddress(document, 'safeguards/')],
  ...document.plan.subGoals.map((_, index): [string, string] => [
    `goal-${index + 1}`,
    subGoalAddress(document, index + 1),
  ]),
  ...document.projects.map(({ id }): [string, string] => [`project-${id}`, projectAddress(document, id)]),
]);
const toAddresses = (slugs: readonly string[] = []) => slugs.map((slug) => addresses.get(slug) as string);

const LITERAL = [
  'title',
  'title-sub',
  'random',
  'hand',
  'hand-latin',
  'hand-width',
  'hand-nopunct',
  'hand-trad',
];

describe.each([
  ['Pagefind', {}],
  ['the whole text, WebAssembly being refused', { refuseWebAssembly: true }],
] as const)('the query file, answered by %s', (_, options) => {
  let site: OpenSite;
  let watched: WatchedPage;
  const answers = new Map<string, Answer>();
  beforeAll(async () => {
    site = await openSite();
    watched = await watchedPage(site);
    if ('refuseWebAssembly' in options) {
      await watched.page.addInitScript(() => {
        WebAssembly.compile = () => Promise.reject(new Error('refused'));
      });
    }
    await watched.page.goto(site.at('/search/'));
    for (const { query } of queries) answers.set(query, await askSearch(watched.page, query, site.url));
  });
  afterAll(() => site.close());

  const of = (...types: string[]) => queries.filter(({ type }) => types.includes(type));
  const found = ({ query }: Query) => answers.get(query)?.results.map(({ address }) => address) ?? [];
  const isLiteral = ({ query }: Query) => answers.get(query)?.isRelated === false;

  test('every page that holds the words comes, and no other', () => {
    const wrong = of(...LITERAL).flatMap((query) => {
      const pages = isLiteral(query) ? found(query) : [];
      const allowed = toAddresses(query.allowed);
      const missing = toAddresses(query.expected).filter((address) => !pages.includes(address));
      const strange = pages.filter((address) => !allowed.includes(address));
      return missing.length + strange.length > 0 ? [{ query: query.query, missing, strange }] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('a title comes first; part of one nearly always', () => {
    const place = (query: Query) => found(query).indexOf(addresses.get(query.target as string) as string) + 1;
    expect(of('title').filter((query) => place(query) !== 1)).toEqual([]);
    const reciprocal = of('title-sub').map((query) => (place(query) > 0 ? 1 / place(query) : 0));
    const mean = reciprocal.reduce((sum, share) => sum + share, 0) / reciprocal.length;
    expect(mean).toBeGreaterThanOrEqual(0.98);
  });

  test('questions find what helps among the first three; what is nowhere is not found', () => {
    const unhelpful = of('nl').filter((query) => {
      const first = found(query).slice(0, 3);
      return !toAddresses(query.relevant).some((address) => first.includes(address));
    });
    expect(unhelpful.length / of('nl').length, JSON.stringify(unhelpful)).toBeLessThanOrEqual(0.05);
    expect(of('negative').filter((query) => found(query).length > 0)).toEqual([]);
  });

  test('pinyin finds what the words find', () => {
    for (const query of of('hand-pinyin')) {
      expect(found(query).toSorted(), query.query).toEqual(toAddresses(query.expected).toSorted());
    }
  });

  test('the excerpt marks the whole phrase at once, and says nothing the page does not', () => {
    for (const query of of('title', 'random')) {
      for (const { marks } of answers.get(query.query)?.results ?? []) {
        const bare = (text: string) =>
          text
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[^\p{L}\p{N}.]/gu, '');
        expect(new Set(marks.map(bare)), query.query).toEqual(new Set([bare(query.query)]));
      }
    }
  });

  test('without a fault', () => expect(watched.faults).toEqual([]));
});
