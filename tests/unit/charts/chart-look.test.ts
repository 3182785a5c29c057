import { describe, expect, it } from 'vitest';
import { fundKinds, fundLooks, patterns, seriesLooks } from '../../../src/charts/chart-look.ts';

describe('looks', () => {
  it('give each budget a pattern of its own', () => {
    const used = fundKinds.map((kind) => fundLooks[kind].pattern);
    expect(new Set(used).size).toBe(fundKinds.length);
  });

  it('never repeat a pattern among five series, whatever their budgets', () => {
    for (const first of fundKinds) {
      for (const second of fundKinds) {
        const looks = seriesLooks([first, first, second, first, second]);
        const used = looks.map(({ pattern }) => pattern);
        expect(new Set(used).size).toBe(5);
        expect(used).not.toContain('plain');
        expect(patterns).toEqual(expect.arrayContaining(used));
        expect(looks[0]?.colour).toBe(fundLooks[first].colour);
      }
    }
  });
});
