// Runs in the browser, loaded by budget-chart.ts on first use.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { chartColours } from './chart-colours.ts';
import { chartConfig } from './chart-config.ts';
import type { ChartRows } from './chart-rows.ts';
import { type ChartLayout, chartSize } from './chart-size.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Goes to the next item or the one before, shows it as the pointer would, and gives its words. */
export type StepThrough = (by: 1 | -1) => string;

/**
 * Lays a canvas with tooltips over a static picture, at the same natural size. Nothing is animated, so a wish for
 * reduced motion is always met. The picture is hidden only once the canvas is drawn, and its label stays.
 * Gives the way through its items for who has no pointer.
 */
export function drawInteractive(
  host: HTMLElement,
  svg: SVGSVGElement,
  rows: ChartRows,
  layout: ChartLayout,
): StepThrough {
  const frame = document.createElement('div');
  frame.className = `chart-frame chart-${layout}`;
  svg.before(frame);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas, chartSize(rows, layout));
  // Set beforehand, so that Chart.js does not fix the size in pixels.
  canvas.style.width = '100%';
  canvas.style.height = '100%';
  frame.append(svg, canvas);
  try {
    let chart = drawOn(canvas, host, rows, layout);
    svg.classList.add('chart-replaced');
    const redraw = (): void => {
      chart.destroy();
      chart = drawOn(canvas, host, rows, layout);
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
    // Elder mode has colours of its own.
    addEventListener('reading-change', redraw);
    return (by) => stepThrough(chart, by);
  } catch (error) {
    frame.replaceWith(svg);
    throw error;
  }
}

function drawOn(canvas: HTMLCanvasElement, host: HTMLElement, rows: ChartRows, layout: ChartLayout): Chart {
  const config = chartConfig(rows, layout, coloursOf(host));
  const font = { family: getComputedStyle(host).fontFamily };
  const options = { ...config.options, font, devicePixelRatio: Math.max(2, window.devicePixelRatio) };
  return new Chart(canvas, { ...config, options });
}

function stepThrough(chart: Chart, by: 1 | -1): string {
  const { tooltip } = chart;
  if (!tooltip) return '';
  const count = Math.max(...chart.data.datasets.map(({ data }) => data.length));
  const start = tooltip.getActiveElements()[0]?.index ?? (by === 1 ? -1 : 0);
  for (let step = 1; step <= count; step++) {
    const index = (((start + by * step) % count) + count) % count;
    const items = chart.data.datasets.flatMap((_, datasetIndex) => {
      const element = chart.getDatasetMeta(datasetIndex).data[index];
      return element && !('skip' in element && element.skip) ? [{ datasetIndex, index, element }] : [];
    });
    const at = items[0]?.element.getProps(['x', 'y']) ?? {};
    if (items.length === 0) continue;
    tooltip.setActiveElements(items, { x: at['x'] as number, y: at['y'] as number });
    chart.render();
    const lines = [...tooltip.title, ...tooltip.body.flatMap((part) => part.lines)].filter(Boolean);
    if (lines.length > 0) return lines.join('，');
  }
  return '';
}

// A variable may hold any CSS colour expression; the computed colour of a probe is always one Canvas can read.
function coloursOf(host: HTMLElement) {
  const probe = document.createElement('span');
  host.append(probe);
  const colours = chartColours((name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}
