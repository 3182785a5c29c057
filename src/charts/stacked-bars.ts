import type { Chart, ChartDataset } from 'chart.js';
import { barBox } from './bar-box.ts';
import type { ChartColours } from './chart-colours.ts';
import { lookPaint } from './chart-look.ts';
import type { Series } from './chart-rows.ts';
import { fontSize } from './chart-size.ts';
import { drawLabel } from './draw-label.ts';
import { drawPattern } from './draw-pattern.ts';
import { textWidth } from './text-width.ts';

/** One dataset per series, stacked, with the outline of its look. */
export function stackedDatasets(
  series: readonly Series[],
  dataOf: (series: number) => number[],
  colours: ChartColours,
): ChartDataset<'bar', number[]>[] {
  return series.map(({ label, look }, index) => {
    const { fill, stroke } = lookPaint(look, colours);
    const data = dataOf(index);
    // Two outlines side by side would look like a part of their own where there is nothing.
    const width = data.map((value) => (value === 0 || look.pattern === 'solid' ? 0 : 1));
    return {
      label,
      data,
      stack: 'all',
      backgroundColor: fill,
      hoverBackgroundColor: fill,
      borderColor: stroke,
      hoverBorderColor: stroke,
      borderWidth: width,
      hoverBorderWidth: width,
      borderSkipped: false,
    };
  });
}

/** Draws the pattern of every part, and its text in the middle where it fits. */
export function drawParts(
  chart: Chart,
  series: readonly Series[],
  rows: readonly { values: readonly number[]; texts: readonly string[] }[],
  colours: ChartColours,
): void {
  for (const [at, { look }] of series.entries()) {
    for (const [index, { values, texts }] of rows.entries()) {
      const box = barBox(chart, index, at);
      if (box === null || (values[at] ?? 0) === 0) continue;
      drawPattern(chart.ctx, box, look.pattern, colours[look.colour]);
      const text = texts[at] ?? '';
      const width = textWidth(text, fontSize.axis) + 6;
      if (text === '' || width > box.width || box.height < fontSize.axis + 2) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isSolid = look.pattern === 'solid';
      if (!isSolid && look.pattern !== 'plain') {
        chart.ctx.save();
        chart.ctx.fillStyle = colours.paper;
        chart.ctx.fillRect(x - width / 2, y - 7, width, 14);
        chart.ctx.restore();
      }
      const colour = isSolid ? colours.paper : colours.ink;
      drawLabel(chart, { text, x, y, size: fontSize.axis, colour, align: 'center' });
    }
  }
}
