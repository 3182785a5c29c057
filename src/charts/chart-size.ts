import { type KeyEntry, keyEntries, seriesOf } from './chart-key.ts';
import type { ChartRows } from './chart-rows.ts';
import { firstLines } from './text-width.ts';

export type ChartLayout = 'wide' | 'narrow';

/** Letter sizes in CSS pixels at natural width; none may be below 12. */
export const fontSize = { name: 13, value: 13, axis: 12 } as const;

export const lineHeight = 17;

/** Height kept above the plot for one line of the key and the unit. */
export const headHeight = 30;

/** Room, in CSS pixels, for a project name before it is wrapped. */
export const nameWidth = { wide: 290, narrow: 316 } as const;

/** Thickness of a horizontal bar. */
export const barThickness = { wide: 18, narrow: 14 } as const;

const chartWidth = { wide: 720, narrow: 328 } as const;

/** Natural size of a chart in CSS pixels. */
export function chartSize(rows: ChartRows, layout: ChartLayout): { width: number; height: number } {
  const width = chartWidth[layout];
  switch (rows.kind) {
    case 'allocation':
    case 'targets': {
      const labels = rows.rows.map(({ label }) => label);
      return { width, height: chartHead(rows, layout) + labels.length * bandHeight(labels, layout) + 8 };
    }
    case 'periods':
      return { width, height: chartHead(rows, layout) + (layout === 'wide' ? 330 : 300) };
    case 'plan':
      return { width, height: layout === 'wide' ? 320 : 280 };
  }
}

/** Places of the entries of a chart's key, which leaves room for the unit at its right. */
export function chartKey(rows: ChartRows, layout: ChartLayout): KeyEntry[] {
  return keyEntries(seriesOf(rows), 6, chartWidth[layout] - 44, fontSize.axis);
}

/** Height kept above a chart's plot for its key. */
export function chartHead(rows: ChartRows, layout: ChartLayout): number {
  return headHeight + lineHeight * (chartKey(rows, layout).at(-1)?.line ?? 0);
}

/** Height of one row's band: its name beside the bar (wide) or above it (narrow). */
function bandHeight(labels: readonly string[], layout: ChartLayout): number {
  const names = mostNameLines(labels, layout) * lineHeight;
  return layout === 'wide' ? Math.max(names, barThickness.wide) + 12 : names + barThickness.narrow + 16;
}

/** Lines a name is drawn in; of a longer one only the start, as the table beside the chart has it whole. */
export function nameLines(label: string, layout: ChartLayout): string[] {
  return firstLines(label, nameWidth[layout], fontSize.name, 3);
}

/** Number of lines the longest name takes. */
export function mostNameLines(labels: readonly string[], layout: ChartLayout): number {
  return Math.max(1, ...labels.map((label) => nameLines(label, layout).length));
}
