import type { Chart } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import { keyNameOffset } from './chart-key.ts';
import { type Look, lookPaint } from './chart-look.ts';
import type { ChartRows } from './chart-rows.ts';
import { type ChartLayout, chartKey, fontSize, headHeight, lineHeight } from './chart-size.ts';
import { drawLabel } from './draw-label.ts';
import { type Box, drawPattern } from './draw-pattern.ts';

/** Draws the key of a chart at its top left and the unit at its top right. */
export function drawKey(
  chart: Chart,
  rows: Exclude<ChartRows, { kind: 'plan' }>,
  layout: ChartLayout,
  colours: ChartColours,
): void {
  const top = headHeight / 2 - 3;
  const small = { size: fontSize.axis, colour: colours.dim };
  drawLabel(chart, { ...small, text: rows.unit, x: chart.width - 6, y: top, align: 'right' });
  for (const { label, look, x, line } of chartKey(rows, layout)) {
    const y = top + line * lineHeight;
    drawSwatch(chart.ctx, { x, y: y - 6, width: 16, height: 12 }, look, colours);
    drawLabel(chart, { ...small, text: label, x: x + keyNameOffset, y });
  }
}

function drawSwatch(ctx: CanvasRenderingContext2D, box: Box, look: Look, colours: ChartColours): void {
  const { x, y, width, height } = box;
  const { fill, stroke } = lookPaint(look, colours);
  ctx.save();
  ctx.fillStyle = fill;
  ctx.fillRect(x, y, width, height);
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  ctx.restore();
  drawPattern(ctx, box, look.pattern, stroke);
}
