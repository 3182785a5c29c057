import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourNames } from '../../../src/charts/chart-colours.ts';
import { lightColours } from '../../../src/charts/chart-palette.ts';
import type { MatrixRows } from '../../../src/charts/chart-rows.ts';
import { drawFile } from '../../../src/charts/draw-file.ts';
import { allocation, periods, plan, targets } from './sample-rows.ts';

const matrix: MatrixRows = {
  kind: 'matrix',
  goals: [{ label: '（一）', title: '改善阅读条件', href: '/' }],
  unit: '元',
  groups: [
    {
      key: 'named',
      label: '提到的',
      rows: [{ id: '01', label: '图书购置费', href: '/', amount: '21.5', marks: ['named'] }],
    },
    {
      key: 'unnamed',
      label: '没有提到的',
      rows: [{ id: '02', label: '修缮', href: '/', amount: null, marks: ['main'] }],
    },
    { key: 'promises', label: '找不到的', rows: [] },
  ],
};
const words = { title: '一半以上的钱用于“<甲>”', subject: '各项目的预算数', rule: '空白不画。' };

describe('drawFile', () => {
  it.each([allocation, periods, plan, targets, matrix])('draws $kind to stand alone', (rows) => {
    const svg = drawFile({ ...words, rows }, '来源：某局');
    expect(svg).toContain('<title>一半以上的钱用于“&lt;甲&gt;”</title>');
    expect(svg).not.toMatch(/class=|style|token:|NaN|undefined/);
    for (const text of ['各项目的预算数', '空白不画。', '来源：某局'])
      expect(svg).toContain(`>${text}</text>`);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('turns no writing round', () => {
    const turned = { title: '用于“\u202e甲”', subject: '各项目\u2066', rule: '\u202e' };
    expect(drawFile({ ...turned, rows: allocation }, '来源：\u202e某局')).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069]/,
    );
  });

  it('fills a mark where a goal names a project and leaves it open where the editor judges', () => {
    const circles = (rows: MatrixRows) =>
      drawFile({ ...words, rows }, '').match(/d="M[^"]*a5\.5[^"]*"/g) ?? [];
    // One for each mark and two in the key, filled and outlined.
    expect(circles(matrix)).toHaveLength(2 * 4);
  });

  it('uses the colours the pages use by day', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    for (const name of colourNames) {
      expect(new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1], name).toBe(lightColours[name]);
    }
  });
});
