import type { Chart, Plugin } from 'chart.js';
import { barBox } from './bar-box.ts';
import type { ChartColours } from './chart-colours.ts';
import type { AllocationRows } from './chart-rows.ts';
import {
  allocationKey,
  barThickness,
  type ChartLayout,
  fontSize,
  headHeight,
  lineHeight,
  nameWidth,
} from './chart-size.ts';
import { type Box, drawHatching } from './draw-hatching.ts';
import { drawLabel } from './draw-label.ts';
import { keyNameOffset } from './fund-key.ts';
import { type FundStyle, fundNames, fundStyle } from './fund-style.ts';
import { wrapText } from './text-width.ts';

/** Writes exact amounts at bar ends, names above bars where narrow, hatching, the unit and the key of budgets. */
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
        const { x, y, base, height } = bar;
        const { hatched, stroke } = fundStyle(row.fund, colours);
        if (hatched && row.amount !== 0) {
          drawHatching(chart.ctx, { x: base, y: y - height / 2, width: x - base, height }, stroke);
        }
        const end = row.amount === 0 ? chart.chartArea.left : x;
        drawLabel(chart, {
          text: row.text,
          x: end + 6,
          y,
          size: fontSize.value,
          colour: colours.ink,
          bold: true,
        });
        if (layout === 'narrow') drawName(chart, row.label, y, colours);
      }
    },
  };
}

function drawName(chart: Chart, label: string, y: number, colours: ChartColours): void {
  const lines = wrapText(label, nameWidth.narrow, fontSize.name);
  const last = y - barThickness.narrow / 2 - lineHeight / 2 - 1;
  for (const [index, text] of lines.entries()) {
    const above = (lines.length - 1 - index) * lineHeight;
    drawLabel(chart, {
      text,
      x: chart.chartArea.left,
      y: last - above,
      size: fontSize.name,
      colour: colours.ink,
    });
  }
}

function drawKey(chart: Chart, rows: AllocationRows, layout: ChartLayout, colours: ChartColours): void {
  const top = headHeight / 2 - 3;
  const small = { size: fontSize.axis, colour: colours.dim };
  drawLabel(chart, { ...small, text: rows.unit, x: chart.width - 6, y: top, align: 'right' });
  for (const { fund, x, line } of allocationKey(rows, layout)) {
    const y = top + line * lineHeight;
    drawSwatch(chart.ctx, { x, y: y - 6, width: 16, height: 12 }, fundStyle(fund, colours));
    drawLabel(chart, { ...small, text: fundNames[fund], x: x + keyNameOffset, y });
  }
}

function drawSwatch(
  ctx: CanvasRenderingContext2D,
  box: Box,
  { fill, stroke, outline, hatched }: FundStyle,
): void {
  const { x, y, width, height } = box;
  ctx.save();
  ctx.fillStyle = fill;
  ctx.fillRect(x, y, width, height);
  if (outline > 0) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = outline;
    ctx.strokeRect(x + outline / 2, y + outline / 2, width - outline, height - outline);
  }
  ctx.restore();
  if (hatched) drawHatching(ctx, box, stroke);
}
