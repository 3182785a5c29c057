import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { chartColours } from './chart-colours.ts';
import { chartConfig } from './chart-config.ts';
import type { ChartRows } from './chart-rows.ts';
import { type ChartLayout, chartSize } from './chart-size.ts';
import { SvgContext } from './svg-context.ts';
import { svgAttributes } from './svg-markup.ts';
import { colourToken } from './svg-paint.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** Draws a chart as one `<svg>`: same rows, same bytes. `id` must be unique on its page; `label` is read out. */
export function drawStatic(
  rows: ChartRows,
  layout: ChartLayout,
  { id, label }: { id: string; label: string },
): string {
  const { width, height } = chartSize(rows, layout);
  const context = new SvgContext(width, height);
  const config = chartConfig(rows, layout, chartColours(colourToken));
  const options = { ...config.options, devicePixelRatio: 1 };
  const chart = new Chart(context.canvas as unknown as HTMLCanvasElement, { ...config, options });
  const markup = context.markup();
  chart.destroy();
  const attributes = svgAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    id,
    class: `chart chart-${layout}`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': label,
  });
  return `<svg${attributes}>${markup}</svg>`;
}
