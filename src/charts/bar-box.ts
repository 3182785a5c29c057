import type { BarElement, Chart } from 'chart.js';
import type { Box } from './draw-pattern.ts';

/** Final place of one bar in chart pixels, whichever way it runs; null when Chart.js has none for it. */
export function barBox(chart: Chart, index: number, series = 0): Box | null {
  const bar = chart.getDatasetMeta(series).data[index] as unknown as BarElement | undefined;
  if (bar === undefined) return null;
  const names = ['x', 'y', 'base', 'width', 'height', 'horizontal'] as const;
  const { x, y, base, width, height, horizontal } = bar.getProps([...names], true) as unknown as Record<
    (typeof names)[number],
    number
  >;
  return horizontal
    ? { x: Math.min(x, base), y: y - height / 2, width: Math.abs(x - base), height }
    : { x: x - width / 2, y: Math.min(y, base), width, height: Math.abs(y - base) };
}
