import type { ChartRows } from './chart-rows.ts';
import type { ChartLayout } from './chart-size.ts';
import { drawMarkup } from './draw-markup.ts';
import { svgAttributes } from './svg-markup.ts';

/** Draws a chart as one `<svg>` for a page, coloured by its classes. `id` must be unique there; `label` is read out. */
export function drawStatic(
  rows: ChartRows,
  layout: ChartLayout,
  { id, label }: { id: string; label: string },
): string {
  const { width, height, markup } = drawMarkup(rows, layout);
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
