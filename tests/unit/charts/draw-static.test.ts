import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { seriesOf } from '../../../src/charts/chart-key.ts';
import type { ChartRows } from '../../../src/charts/chart-rows.ts';
import { drawStatic } from '../../../src/charts/draw-static.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { allocation, periods, plan, targets } from './sample-rows.ts';

const all: ChartRows[] = [allocation, periods, plan, targets];
const layouts = ['wide', 'narrow'] as const;
const cases = all.flatMap((rows) => layouts.map((layout) => ({ kind: rows.kind, rows, layout })));
const options = { id: 'chart-1', label: '图' };

const contents = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('drawStatic', () => {
  it.each(cases)('draws $kind $layout the same every time', ({ rows, layout }) => {
    const first = drawStatic(rows, layout, options);
    vi.stubEnv('TZ', 'Pacific/Apia');
    expect(drawStatic(rows, layout, options)).toBe(first);
    vi.unstubAllEnvs();
  });

  it.each(cases)('writes every text and label of $kind $layout', ({ rows, layout }) => {
    const texts = contents(drawStatic(rows, layout, options));
    for (const row of rows.rows) {
      expect(texts).toContain(row.text);
      if ('shareText' in row) expect(texts).toContain(row.shareText);
      if ('cumulativeText' in row) expect(texts).toContain(`累计${row.cumulativeText}`);
      expect(texts.join('')).toContain(row.label);
    }
  });

  it.each(cases)('names every series of $kind $layout in the key', ({ rows, layout }) => {
    const texts = contents(drawStatic(rows, layout, options));
    for (const { label } of seriesOf(rows)) expect(texts).toContain(label);
  });

  it.each(cases)('keeps letters of $kind $layout at 12 pixels or more', ({ rows, layout }) => {
    const svg = drawStatic(rows, layout, options);
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(sizes).toHaveLength(contents(svg).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it.each(cases)('colours $kind $layout by class only', ({ rows, layout }) => {
    const svg = drawStatic(rows, layout, options);
    expect(svg).not.toMatch(/style=|<script|<style| fill="| stroke="|token:|NaN|undefined/);
  });

  it.each(layouts)('escapes hostile labels (%s)', (layout) => {
    const label = `</svg><script>alert('1')</script>"&`;
    const rows = [{ label, amount: 1, text: label, fund: 'general' as const }];
    const svg = drawStatic({ ...allocation, rows }, layout, { id: 'a"b', label });
    expect(svg).not.toContain('<script');
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(svg).toContain('id="a&quot;b"');
    expect(svg).toContain('&lt;/svg&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;</text>');
  });

  it.each(layouts)('shows both 400 and 3 (%s)', (layout) => {
    const rows = [400, 3].map((amount) => ({
      label: '甲',
      amount,
      text: `${amount}`,
      fund: 'general' as const,
    }));
    const svg = drawStatic({ ...allocation, rows }, layout, options);
    const bars = [...svg.matchAll(/class="f-general" d="M[\d.]+ [\d.]+h([\d.]+)v/g)];
    const [most, least] = bars.map(([, length]) => Number(length));
    expect(most).toBeGreaterThan(150);
    expect(least).toBeGreaterThanOrEqual(2);
  });

  it.each(layouts)('draws forty hatched rows in little (%s)', (layout) => {
    const rows: ChartRows = {
      kind: 'targets',
      unit: '行',
      series: [
        { label: '百分比', look: { colour: 'general', pattern: 'hatched' } },
        { label: '文字', look: { colour: 'dim', pattern: 'crossed' } },
      ],
      rows: Array.from({ length: 40 }, (_, index) => ({
        label: `第${index + 1}批农村道路和桥梁维修养护补助资金项目（合并下达）`,
        counts: [(index % 7) + 1, (index % 4) + 1],
        text: '行',
      })),
    };
    expect(gzipSync(drawStatic(rows, layout, options)).length).toBeLessThan(7_000);
  });

  it('keeps whole pictures whatever names and amounts they hold', () => {
    const label = 'x'.repeat(300);
    const rows: ChartRows = {
      kind: 'allocation',
      unit: '元',
      rows: [{ label, amount: 999_999_999_999.99, text: '999,999,999,999.99', fund: 'general' }],
    };
    const svg = drawStatic(rows, 'wide', options);
    const name = /<text[^>]* x="([\d.]+)"[^>]*text-anchor="end">([^<]*…)</.exec(svg);
    expect(Number(name?.[1])).toBeGreaterThan(textWidth(name?.[2] ?? '', 13));
    const value = /<text[^>]* x="([\d.]+)"[^>]*>999,999,999,999\.99</.exec(svg);
    expect(Number(value?.[1]) + textWidth('999,999,999,999.99', 13)).toBeLessThan(720);
  });

  it('draws the line that bars stand on at 0, above the lower edge where a part is below 0', () => {
    const svg = drawStatic(periods, 'wide', options);
    const [, top, height] = /class="f-general" d="M[\d.]+ ([\d.]+)h106[\d.]*v([\d.]+)/.exec(svg) ?? [];
    const line = /class="f-dim" d="M6 ([\d.]+)h708v1h/.exec(svg)?.[1];
    expect(Number(line) + 0.5).toBeCloseTo(Number(top) + Number(height));
  });

  it('draws a chart without rows', () => {
    for (const rows of all)
      expect(drawStatic({ ...rows, rows: [] } as ChartRows, 'wide', options)).toMatch(/^<svg/);
  });
});
