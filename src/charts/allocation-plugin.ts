import type { Chart, Plugin } from 'chart.js';
import { barBox } from './bar-box.ts';
import type { ChartColours } from './chart-colours.ts';
import { fundLooks } from './chart-look.ts';
import type { AllocationRows } from './chart-rows.ts';
import { type ChartLayout, fontSize } from './chart-size.ts';
import { drawKey } from './draw-key.ts';
import { drawLabel } from './draw-label.ts';
import { drawPattern } from './draw-pattern.ts';
import { drawName } from './name-axis.ts';

/** Writes exact amounts at bar ends, names above bars where narrow, patterns, the unit and the key of budgets. */
export function allocationPlugin(
  rows: AllocationRows,
  layout: ChartLayout,
  colours: ChartColours,
): Plugin<'bar'> {
  return {
    id: 'allocation-labels',
    afterDatasetsDraw(barChart) {
      const chart = barChart as Chart;
      drawKey(chart, rows, layout, colours);
      for (const [index, row] of rows.rows.entries()) {
        const bar = barBox(chart, index);
        if (bar === null) continue;
        const { colour, pattern } = fundLooks[row.fund];
        if (row.amount !== 0) drawPattern(chart.ctx, bar, pattern, colours[colour]);
        const end = row.amount === 0 ? chart.chartArea.left : bar.x + bar.width;
        const y = bar.y + bar.height / 2;
        const value = { size: fontSize.value, colour: colours.ink, bold: true };
        drawLabel(chart, { ...value, text: row.text, x: end + 6, y });
        if (layout === 'narrow') drawName(chart, row.label, y, colours);
      }
    },
  };
}
