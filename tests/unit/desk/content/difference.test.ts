import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differenceLines,
  differencePieces,
  differenceSteps,
} from '../../../../src/desk/content/difference.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

/** Length of the longest common subsequence, the slow and plain way. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === y) return 1 + commonLength(restA, restB);
  return Math.max(commonLength(restA, b), commonLength(a, restB));
}

test('steps lead from one sequence to the other, and keep as much as can be kept', () => {
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
  fc.assert(
    fc.property(short, short, (before, after) => {
      const steps = differenceSteps(before, after);
      expect(steps.flatMap((step) => (step.kind === 'added' ? [] : [before[step.before]]))).toEqual(before);
      expect(steps.flatMap((step) => (step.kind === 'removed' ? [] : [after[step.after]]))).toEqual(after);
      const same = steps.filter((step) => step.kind === 'same');
      for (const step of same) expect(before[step.before]).toBe(after[step.after]);
      expect(same.length).toBe(commonLength(before, after));
    }),
  );
});

test('pieces put together give both texts, with no character cut in two', () => {
  const text = fc.string({ unit: fc.constantFrom('中', '文', '𠮷', '👪', 'a'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differencePieces(before, after);
      const without = (gone: string): string =>
        pieces
          .filter(({ kind }) => kind !== gone)
          .map((piece) => piece.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('lines are counted from one, three around a change are shown and the rest are a gap', () => {
  const before = Array.from({ length: 10 }, (_, index) => `${index + 1}\n`).join('');
  expect(differenceLines(before, before)).toEqual([]);
  expect(differenceLines(before, before.replace('5\n', '五\n'))).toEqual([
    { kind: 'gap', lines: 1 },
    ...[2, 3, 4].map((line) => ({ kind: 'same', oldLine: line, newLine: line, text: String(line) })),
    { kind: 'removed', oldLine: 5, text: '5' },
    { kind: 'added', newLine: 5, text: '五' },
    ...[6, 7, 8].map((line) => ({ kind: 'same', oldLine: line, newLine: line, text: String(line) })),
    { kind: 'gap', lines: 2 },
  ]);
  expect(differenceLines('a\n', 'a').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const isSame = a.join('\n') === b.join('\n');
      expect(differenceLines(a.join('\n'), b.join('\n')).length === 0).toBe(isSame);
    }),
  );
});

test('two long texts that share nothing are told apart in good time', { timeout: 20_000 }, () => {
  const long = (letter: string): string => letter.repeat(20_000);
  expect(differencePieces(long('a'), long('b'))).toHaveLength(2);
});
