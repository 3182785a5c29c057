import type { Chart } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import { barThickness, type ChartLayout, fontSize, lineHeight, nameLines } from './chart-size.ts';
import { drawLabel } from './draw-label.ts';
import { textWidth } from './text-width.ts';

/** Space between a name and its bar, and before the name. */
const TICK_SPACE = 12;

/** The axis of horizontal bars: names beside the bars where there is room, else nothing, see `drawNames`. */
export function nameAxis(labels: readonly string[], layout: ChartLayout, colours: ChartColours) {
  const widest = Math.max(
    0,
    ...labels.flatMap((label) => nameLines(label, layout).map((line) => textWidth(line, fontSize.name))),
  );
  return {
    stacked: true,
    // Chart.js gives an axis half of the picture at most, and would cut names beside long amounts.
    afterFit: (scale: { width: number }) => {
      if (layout === 'wide') scale.width = Math.max(scale.width, widest + TICK_SPACE);
    },
    ticks: {
      display: layout === 'wide',
      autoSkip: false,
      color: colours.ink,
      font: { size: fontSize.name, lineHeight: lineHeight / fontSize.name },
      callback: (_: unknown, index: number) => nameLines(labels[index] ?? '', layout),
    },
    grid: { display: false, drawTicks: layout === 'wide' },
    border: { display: layout === 'wide', color: colours.rule },
  };
}

/** Writes a row's name above its bar, whose middle is at `y`; for the narrow layout. */
export function drawName(chart: Chart, label: string, y: number, colours: ChartColours): void {
  const lines = nameLines(label, 'narrow');
  const last = y - barThickness.narrow / 2 - lineHeight / 2 - 1;
  for (const [index, text] of lines.entries()) {
    const above = (lines.length - 1 - index) * lineHeight;
    const at = { x: chart.chartArea.left, y: last - above };
    drawLabel(chart, { text, ...at, size: fontSize.name, colour: colours.ink });
  }
}
