import type { PageFacts } from './page-text.ts';

/** A property results can be narrowed by. A page may have several values of it, or none. */
export interface Facet {
  /** Name in the address of a search. */
  key: string;
  label: string;
  values(facts: PageFacts): string[];
  /** All values, in the order they are listed; without it, in the order they are met. */
  order?: readonly string[];
}

const FEN_PER_WAN = 1_000_000;
/** Amount bands in 万元: lower bound and name. */
const BANDS = [
  [100, '100万元及以上'],
  [50, '50万到100万元'],
  [10, '10万到50万元'],
  [-Infinity, '10万元以下'],
] as const;

export const FACETS: readonly Facet[] = [
  { key: 'department', label: '部门', values: ({ department }) => [department] },
  { key: 'year', label: '年度', values: ({ year }) => [year] },
  { key: 'kind', label: '种类', values: ({ kind }) => [kind] },
  { key: 'fund', label: '资金来源', values: ({ fund }) => (fund === null ? [] : [fund]) },
  { key: 'item', label: '功能分类', values: ({ item }) => (item === null ? [] : [item]) },
  { key: 'goal', label: '分项目标', values: ({ subGoals }) => subGoals },
  {
    key: 'amount',
    label: '金额',
    values: ({ amountFen }) => {
      const band = amountFen === null ? undefined : BANDS.find(([from]) => amountFen >= from * FEN_PER_WAN);
      return band ? [band[1]] : [];
    },
    order: BANDS.map(([, name]) => name),
  },
];

/** Chosen value of each facet, by its key. */
export type Choice = ReadonlyMap<string, string>;

export function fits(facts: PageFacts, choice: Choice, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const value = facet === except ? undefined : choice.get(facet.key);
    return value === undefined || facet.values(facts).includes(value);
  });
}

/** Each value of a facet the pages have, with how many of those that fit the other choices have it. */
export function countValues(pages: readonly PageFacts[], facet: Facet, choice: Choice): Map<string, number> {
  const values = new Set(pages.flatMap((facts) => facet.values(facts)));
  const ordered = facet.order?.filter((value) => values.has(value)) ?? values;
  const counts = new Map<string, number>([...ordered].map((value) => [value, 0]));
  for (const facts of pages) {
    const isCounted = fits(facts, choice, facet);
    for (const value of facet.values(facts))
      counts.set(value, (counts.get(value) ?? 0) + (isCounted ? 1 : 0));
  }
  return counts;
}

export const SORTS = [
  ['', '相关的在前'],
  ['up', '金额从小到大'],
  ['down', '金额从大到小'],
] as const;

/** Ids in the order asked for. Pages without an amount are kept, last. */
export function sortIds(
  ids: readonly string[],
  sort: string,
  facts: ReadonlyMap<string, PageFacts>,
): string[] {
  if (sort !== 'up' && sort !== 'down') return [...ids];
  const amount = (id: string): number | null => facts.get(id)?.amountFen ?? null;
  return [...ids].sort((a, b) => {
    const [m, n] = [amount(a), amount(b)];
    if (m === null || n === null) return Number(m === null) - Number(n === null);
    return sort === 'up' ? m - n : n - m;
  });
}
