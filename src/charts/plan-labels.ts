import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import type { PlanRows } from './chart-rows.ts';
import { fontSize } from './chart-size.ts';
import { drawLabel } from './draw-label.ts';
import { textWidth } from './text-width.ts';

const distance = 16;

/** Writes each row's text above its point; where it would run into the text before it, below, or on the axis higher above. */
export function planLabels(rows: PlanRows, colours: ChartColours): Plugin<'line'> {
  return {
    id: 'plan-labels',
    afterDatasetsDraw(lineChart) {
      const chart = lineChart as Chart;
      const { x: months, y: percents } = chart.scales;
      if (months === undefined || percents === undefined) return;
      if (rows.behind) drawBehindKey(chart, rows.behind.label, colours);
      let before = { right: Number.NEGATIVE_INFINITY, y: 0 };
      for (const { month, carried, percent, text } of rows.rows) {
        const blank = percent === null;
        const size = blank ? fontSize.axis : fontSize.value;
        const x = months.getPixelForValue(month);
        const half = textWidth(text, size) / 2;
        const point = percents.getPixelForValue(carried ?? 0);
        const above = point - distance;
        const collides = x - half < before.right + 4 && Math.abs(above - before.y) < size + 2;
        const isLow = point + distance > chart.chartArea.bottom;
        const y = !collides ? above : isLow ? above - distance : point + distance;
        drawLabel(chart, {
          text,
          x,
          y,
          size,
          colour: blank ? colours.dim : colours.ink,
          align: 'center',
          bold: !blank,
        });
        before = { right: x + half, y };
      }
    },
  };
}

/** Names the broken line, above the plot. */
function drawBehindKey(chart: Chart, text: string, colours: ChartColours): void {
  const [right, y] = [chart.width - 6, 10];
  const start = right - textWidth(text, fontSize.axis) - 32;
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = colours.dim;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 4]);
  ctx.beginPath();
  ctx.moveTo(start, y);
  ctx.lineTo(start + 24, y);
  ctx.stroke();
  ctx.restore();
  drawLabel(chart, { text, x: right, y, size: fontSize.axis, colour: colours.dim, align: 'right' });
}
