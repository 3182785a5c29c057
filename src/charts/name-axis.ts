import type { Chart } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import { barThickness, type ChartLayout, fontSize, lineHeight, nameWidth } from './chart-size.ts';
import { drawLabel } from './draw-label.ts';
import { wrapText } from './text-width.ts';

/** The axis of horizontal bars: names beside the bars where there is room, else nothing, see `drawNames`. */
export function nameAxis(labels: readonly string[], layout: ChartLayout, colours: ChartColours) {
  return {
    stacked: true,
    ticks: {
      display: layout === 'wide',
      autoSkip: false,
      color: colours.ink,
      font: { size: fontSize.name, lineHeight: lineHeight / fontSize.name },
      callback: (_: unknown, index: number) => wrapText(labels[index] ?? '', nameWidth.wide, fontSize.name),
    },
    grid: { display: false, drawTicks: layout === 'wide' },
    border: { display: layout === 'wide', color: colours.rule },
  };
}

/** Writes a row's name above its bar, whose middle is at `y`; for the narrow layout. */
export function drawName(chart: Chart, label: string, y: number, colours: ChartColours): void {
  const lines = wrapText(label, nameWidth.narrow, fontSize.name);
  const last = y - barThickness.narrow / 2 - lineHeight / 2 - 1;
  for (const [index, text] of lines.entries()) {
    const above = (lines.length - 1 - index) * lineHeight;
    const at = { x: chart.chartArea.left, y: last - above };
    drawLabel(chart, { text, ...at, size: fontSize.name, colour: colours.ink });
  }
}
