import { expect, test } from 'vitest';
import { countPairs, sortPairs } from '../../../src/search/count-pairs.ts';
import { tokenize } from '../../../src/search/tokenize.ts';

function pairsOf(...texts: string[]) {
  const counts = new Map<string, number>();
  for (const text of texts)
    countPairs(
      tokenize(text, {}).map(({ token }) => token),
      counts,
    );
  return sortPairs(counts);
}

test('two Han characters side by side, most frequent first, equals by their characters', () => {
  expect(pairsOf('派出所', '派出')).toEqual([
    ['派出', 2],
    ['出所', 1],
  ]);
  expect(pairsOf('一二三')).toEqual([
    ['一二', 1],
    ['二三', 1],
  ]);
});

test('rare characters count, light signs do not part them', () => {
  expect(pairsOf('𠮷、野')).toEqual([['𠮷野', 1]]);
});

test('numbers, letters and borders are no part of a pair, nor are two segments', () => {
  expect(pairsOf('派1出', '派a出', '派，出', '派', '出', '')).toEqual([]);
});
