import type { Chart } from 'chart.js';

/** Where and how one line of text is drawn on a chart. */
export interface Label {
  text: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  align?: CanvasTextAlign;
  bold?: boolean;
}

/** Draws one line of text, vertically centred on `y`, in the chart's font. */
export function drawLabel(
  chart: Chart,
  { text, x, y, size, colour, align = 'left', bold = false }: Label,
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `${bold ? '600 ' : ''}${size}px ${chart.options.font?.family ?? 'sans-serif'}`;
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, x, y);
  ctx.restore();
}
