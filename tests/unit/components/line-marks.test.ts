import { describe, expect, test } from 'vitest';
import { lineMarks } from '../../../src/components/line-marks.ts';

describe('lines to leap to', () => {
  test('are the hundredths of a text', () => {
    expect(lineMarks(350)).toEqual([100, 200, 300]);
    expect(lineMarks(300)).toEqual([100, 200, 300]);
  });

  test('are none in a short text', () => {
    expect(lineMarks(99)).toEqual([]);
    expect(lineMarks(0)).toEqual([]);
  });

  test('stay few and round in a long text', () => {
    expect(lineMarks(4_000).slice(0, 3)).toEqual([200, 400, 600]);
    expect(lineMarks(9_000).slice(0, 3)).toEqual([500, 1000, 1500]);
    expect(lineMarks(20_000).slice(0, 2)).toEqual([1000, 2000]);
    for (const count of [2_401, 7_777, 99_999]) expect(lineMarks(count).length).toBeLessThanOrEqual(24);
  });
});
