import type { TooltipOptions } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';

/** Tooltip colours, and the exact words for a row: its label, then its text. */
export function tooltipOptions(colours: ChartColours) {
  return {
    displayColors: false,
    backgroundColor: colours.ink,
    titleColor: colours.paper,
    bodyColor: colours.paper,
    titleFont: { size: 13, weight: 600 },
    bodyFont: { size: 13 },
    padding: 8,
  } satisfies Partial<Omit<TooltipOptions, 'titleFont' | 'bodyFont'>> & Record<string, unknown>;
}
