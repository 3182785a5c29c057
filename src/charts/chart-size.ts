import type { AllocationRows, ChartRows } from './chart-rows.ts';
import { fundKey, type KeyEntry } from './fund-key.ts';
import { maxLines } from './text-width.ts';

export type ChartLayout = 'wide' | 'narrow';

/** Letter sizes in CSS pixels at natural width; none may be below 12. */
export const fontSize = { name: 13, value: 13, axis: 12 } as const;

export const lineHeight = 17;

/** Height kept above the plot for the key and the unit. */
export const headHeight = 30;

/** Room, in CSS pixels, for a project name before it is wrapped. */
export const nameWidth = { wide: 290, narrow: 316 } as const;

/** Thickness of a horizontal bar. */
export const barThickness = { wide: 18, narrow: 14 } as const;

const chartWidth = { wide: 720, narrow: 328 } as const;

/** Natural size of a chart in CSS pixels. */
export function chartSize(rows: ChartRows, layout: ChartLayout): { width: number; height: number } {
  const width = chartWidth[layout];
  if (rows.kind !== 'allocation') return { width, height: layout === 'wide' ? 320 : 280 };
  return { width, height: allocationHead(rows, layout) + rows.rows.length * bandHeight(rows, layout) + 8 };
}

/** Places of the entries of an allocation chart's key, which leaves room for the unit at its right. */
export function allocationKey(rows: AllocationRows, layout: ChartLayout): KeyEntry[] {
  return fundKey(rows, 6, chartWidth[layout] - 44, fontSize.axis);
}

/** Height kept above an allocation chart's plot. */
export function allocationHead(rows: AllocationRows, layout: ChartLayout): number {
  return headHeight + lineHeight * (allocationKey(rows, layout).at(-1)?.line ?? 0);
}

/** Height of one project's band: its name beside the bar (wide) or above it (narrow). */
export function bandHeight(rows: AllocationRows, layout: ChartLayout): number {
  const names = nameLines(rows, layout) * lineHeight;
  return layout === 'wide' ? Math.max(names, barThickness.wide) + 12 : names + barThickness.narrow + 16;
}

/** Number of lines the longest project name takes. */
export function nameLines(rows: AllocationRows, layout: ChartLayout): number {
  return maxLines(
    rows.rows.map(({ label }) => label),
    nameWidth[layout],
    fontSize.name,
  );
}
