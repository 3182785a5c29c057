import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedRows } from '../../../src/render/merged-rows.ts';

type Levels = [level1: string | null, level2: string | null];

const spansOf = (rows: readonly Levels[]) =>
  mergedRows(rows.map(([level1, level2]) => ({ level1, level2 }))).map(({ level1, level2 }) => [
    level1,
    level2,
  ]);

test.each<[string, Levels[], number[][]]>([
  ['no rows', [], []],
  ['one row', [['产出', '数量']], [[1, 1]]],
  [
    'equal cells below each other are one',
    [
      ['产出', '数量'],
      ['产出', '数量'],
      ['产出', '质量'],
    ],
    [
      [3, 2],
      [0, 0],
      [0, 1],
    ],
  ],
  [
    'a second-level cell never reaches across two first-level cells',
    [
      ['产出', '其他'],
      ['效果', '其他'],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ],
  [
    'a cell that comes back later is a new one',
    [
      ['产出', '数量'],
      ['产出', '质量'],
      ['产出', '数量'],
      ['效果', '经济'],
      ['产出', '数量'],
    ],
    [
      [3, 1],
      [0, 1],
      [0, 1],
      [1, 1],
      [1, 1],
    ],
  ],
  [
    'blank cells below each other are one, and differ from printed ones',
    [
      ['产出', null],
      ['产出', null],
      [null, null],
      [null, null],
    ],
    [
      [2, 2],
      [0, 0],
      [2, 2],
      [0, 0],
    ],
  ],
])('%s', (_, rows, spans) => {
  expect(spansOf(rows)).toEqual(spans);
});

test('any rows: each row is covered exactly once on both levels, by a cell with its own words', () => {
  const level = fc.constantFrom('甲', '乙', null);
  const property = fc.property(fc.array(fc.tuple(level, level), { maxLength: 12 }), (rows) => {
    const spans = spansOf(rows);
    for (const column of [0, 1] as const) {
      const covered = spans.flatMap(([...span], index) =>
        Array.from({ length: span[column] ?? 0 }, (_, offset) => [index + offset, rows[index]?.[column]]),
      );
      expect(covered).toEqual(rows.map((row, index) => [index, row[column]]));
    }
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});
