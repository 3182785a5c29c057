import { describe, expect, test } from 'vitest';
import { withAmounts } from '../../../src/search/asked-amounts.ts';
import { tokenize } from '../../../src/search/tokenize.ts';
import { sampleFacts } from './sample-pages.ts';

const AMOUNTS = [
  [46_368_200, '46.3682万元'],
  [73_700_000, '73.7万元'],
  [21_728_000, '21.728万元'],
  [400_000_000, '400万元'],
  [12_345_000_000, '1.2345亿元'],
] as const;
let asked = 0;
const engine = {
  facts: async () => {
    asked++;
    return new Map([
      ...AMOUNTS.map(([amountFen, amount]) => [amount, sampleFacts(amount, { amountFen, amount })] as const),
      ['none', sampleFacts('none')],
    ]);
  },
};
const run = (text: string): string[] => tokenize(text, {}).map(({ token }) => token);

/** What else a term may be printed as. */
async function meant(text: string): Promise<string[]> {
  const [term] = await withAmounts([{ ways: [run(text)] }], engine, {});
  return (term?.ways.slice(1) ?? []).map((way) => way.join(''));
}

describe('an amount that is asked about', () => {
  test.each([
    ['46万', ['46.3682万元']],
    ['46.4万元', ['46.3682万元']],
    ['46.3万', ['46.3682万元']],
    ['47万', []],
    ['45万', []],
    ['46.5万', []],
    ['22万', ['21.728万元']],
    ['21万的监控', ['21.728万元的监控']],
    ['737000元', ['73.7万元']],
    ['737000', ['73.7万元']],
    ['463,682', ['46.3682万元']],
    ['463千元', ['46.3682万元']],
    ['1.2亿', ['1.2345亿元']],
    ['12345万', ['1.2345亿元']],
  ])('%s may be %j', async (text, amounts) => {
    expect(await meant(text)).toEqual(amounts.map((amount) => run(amount).join('')));
  });

  test('the nearest come first, and few of many', async () => {
    const many = {
      facts: async () =>
        new Map(
          [50, 10, 40, 20, 30, 60].map((yuan) => {
            const amountFen = 46_000_000 + yuan * 100;
            return [String(yuan), sampleFacts('', { amountFen, amount: `46.00${yuan}万元` })] as const;
          }),
        ),
    };
    const [term] = await withAmounts([{ ways: [run('46万')] }], many, {});
    expect(term?.ways.slice(1).map(([first]) => first)).toEqual(
      [10, 20, 30, 40, 50].map((yuan) => `n46p00${yuan}x`),
    );
  });
});

test.each(['派出所', '86间', '2021年', '4个', '100%', '46.00000001万', `${'9'.repeat(30)}万`])(
  '%s is no amount, and no facts are loaded for it',
  async (text) => {
    const before = asked;
    expect(await meant(text)).toEqual([]);
    expect(asked).toBe(before);
  },
);
