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
import type { ChartRows, MatrixRows } from './chart-rows.ts';
import { type ChartLayout, chartSize } from './chart-size.ts';
import { drawMatrix } from './draw-matrix.ts';
import { SvgContext } from './svg-context.ts';
import { colourToken, type SvgPaint } from './svg-paint.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** What one picture consists of: its natural size and the elements inside `<svg>`. */
export interface Drawing {
  width: number;
  height: number;
  markup: string;
}

/** Draws rows without a browser: same rows, same bytes. A matrix has one layout only. */
export function drawMarkup(rows: ChartRows | MatrixRows, layout: ChartLayout, paint?: SvgPaint): Drawing {
  if (rows.kind === 'matrix') return drawMatrix(rows, paint);
  const { width, height } = chartSize(rows, layout);
  const context = new SvgContext(width, height, paint);
  const config = chartConfig(rows, layout, chartColours(colourToken));
  const options = { ...config.options, devicePixelRatio: 1 };
  const chart = new Chart(context.canvas as unknown as HTMLCanvasElement, { ...config, options });
  const markup = context.markup();
  chart.destroy();
  return { width, height, markup };
}
