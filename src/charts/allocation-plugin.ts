import type { Chart, Plugin } from 'chart.js';
import { barBox } from './bar-box.ts';
import type { ChartColours } from './chart-colours.ts';
import type { AllocationRows } from './chart-rows.ts';
import { barThickness, type ChartLayout, fontSize, headHeight, lineHeight, nameWidth } from './chart-size.ts';
import { drawHatching } from './draw-hatching.ts';
import { drawLabel } from './draw-label.ts';
import { fundKinds, fundStyle } from './fund-style.ts';
import { textWidth, wrapText } from './text-width.ts';

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
  const y = headHeight / 2 - 3;
  const text = { y, size: fontSize.axis, colour: colours.dim };
  drawLabel(chart, { ...text, text: rows.unit, x: chart.width - 6, align: 'right' });
  let x = layout === 'wide' ? 12 : 6;
  for (const fund of fundKinds.filter((kind) => rows.rows.some((row) => row.fund === kind))) {
    const style = fundStyle(fund, colours);
    const box = { x, y: y - 6, width: 16, height: 12 };
    const inset = style.outline / 2;
    chart.ctx.save();
    chart.ctx.fillStyle = style.fill;
    chart.ctx.fillRect(box.x, box.y, box.width, box.height);
    chart.ctx.strokeStyle = style.stroke;
    chart.ctx.lineWidth = style.outline;
    if (style.outline > 0) {
      chart.ctx.strokeRect(
        box.x + inset,
        box.y + inset,
        box.width - style.outline,
        box.height - style.outline,
      );
    }
    chart.ctx.restore();
    if (style.hatched) drawHatching(chart.ctx, box, style.stroke);
    drawLabel(chart, { ...text, text: style.name, x: x + 21 });
    x += 21 + textWidth(style.name, fontSize.axis) + 14;
  }
}
