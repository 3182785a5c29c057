import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countValues, FACETS, type Facet, fits, sortIds } from '../../../src/search/facets.ts';
import { sampleFacts } from './sample-pages.ts';

const facet = (key: string) => FACETS.find((own) => own.key === key) as Facet;
const wan = (amount: number) => Math.round(amount * 1_000_000);

const pages = [
  sampleFacts('甲', { amountFen: wan(240), fund: '一般公共预算', subGoals: ['一', '二'] }),
  sampleFacts('乙', { amountFen: wan(50), fund: '政府性基金预算', subGoals: ['一'] }),
  sampleFacts('丙', { kind: '总体目标' }),
];

const counts = (key: string, chosen: Record<string, string> = {}) =>
  Object.fromEntries(countValues(pages, facet(key), new Map(Object.entries(chosen))));

describe('facets', () => {
  test.each([
    [-1, '10万元以下'],
    [0, '10万元以下'],
    [9.999999, '10万元以下'],
    [10, '10万到50万元'],
    [49.999999, '10万到50万元'],
    [50, '50万到100万元'],
    [100, '100万元及以上'],
    [1_000_000, '100万元及以上'],
  ])('%d 万元 is in the band %s', (amount, band) => {
    expect(facet('amount').values(sampleFacts('甲', { amountFen: wan(amount) }))).toEqual([band]);
  });

  test('a page without amount is in no band', () => {
    expect(facet('amount').values(sampleFacts('甲'))).toEqual([]);
  });

  test('a page fits when it has every value chosen', () => {
    const [first] = pages as [(typeof pages)[0]];
    expect(fits(first, new Map())).toBe(true);
    expect(
      fits(
        first,
        new Map([
          ['goal', '二'],
          ['amount', '100万元及以上'],
        ]),
      ),
    ).toBe(true);
    expect(
      fits(
        first,
        new Map([
          ['goal', '二'],
          ['amount', '10万元以下'],
        ]),
      ),
    ).toBe(false);
    expect(fits(first, new Map([['fund', '没有的']]))).toBe(false);
  });

  test('every value is counted, also those of pages with several', () => {
    expect(counts('goal')).toEqual({ 一: 2, 二: 1 });
    expect(counts('kind')).toEqual({ 预算项目: 2, 总体目标: 1 });
  });

  test('counts follow what is chosen elsewhere, not the own choice', () => {
    expect(counts('goal', { fund: '政府性基金预算' })).toEqual({ 一: 1, 二: 0 });
    expect(counts('goal', { goal: '二' })).toEqual({ 一: 2, 二: 1 });
    expect(counts('fund', { kind: '总体目标' })).toEqual({ 一般公共预算: 0, 政府性基金预算: 0 });
  });

  test('bands come by size, those without pages are left out', () => {
    const bands = [...countValues(pages.toReversed(), facet('amount'), new Map())];
    expect(bands).toEqual([
      ['100万元及以上', 1],
      ['50万到100万元', 1],
    ]);
  });
});

describe('sortIds', () => {
  const facts = new Map(
    Object.entries({ a: wan(5), b: null, c: wan(1), d: wan(5), e: null, f: 0 }).map(([id, amountFen]) => [
      id,
      sampleFacts(id, { amountFen }),
    ]),
  );

  test.each([
    ['', 'abcdef'],
    ['unknown', 'abcdef'],
    ['up', 'fcadbe'],
    ['down', 'adcfbe'],
  ])('%j: pages without an amount last, equals as they were', (sort, expected) => {
    expect(sortIds([...'abcdef'], sort, facts).join('')).toBe(expected);
  });

  test('any pages: none is dropped or doubled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -5, max: 5 }))),
        fc.constantFrom('up', 'down', ''),
        (amounts, sort) => {
          const all = new Map(amounts.map((amountFen, id) => [`${id}`, sampleFacts('', { amountFen })]));
          const ids = [...all.keys(), 'unknown'];
          const sorted = sortIds(ids, sort, all);
          expect(sorted.toSorted()).toEqual(ids.toSorted());
          if (sort === '') return;
          const isKnown = sorted.map((id) => all.get(id)?.amountFen != null);
          expect(isKnown).toEqual(isKnown.toSorted((a, b) => Number(b) - Number(a)));
        },
      ),
      { seed: 1 },
    );
  });
});
