import type { BarElement, Chart } from 'chart.js';

/** Final place of one bar in chart pixels: `x`, `y` its end, `base` where it starts, `height` its size across y. */
export interface BarBox {
  x: number;
  y: number;
  base: number;
  height: number;
}

/** Place of the bar of one row; null when Chart.js has none for it. */
export function barBox(chart: Chart, index: number): BarBox | null {
  const bar = chart.getDatasetMeta(0).data[index] as unknown as BarElement | undefined;
  if (bar === undefined) return null;
  const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true);
  return { x: Number(x), y: Number(y), base: Number(base), height: Number(height) };
}
