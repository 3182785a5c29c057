import type { ChartConfiguration } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import type { PlanRows } from './chart-rows.ts';
import { type ChartLayout, fontSize } from './chart-size.ts';
import { planLabels } from './plan-labels.ts';
import { tooltipOptions } from './tooltip-options.ts';

/** A point of the plan; `y` is null where nothing is drawn. */
export interface PlanPoint {
  x: number;
  y: number | null;
}

/**
 * Cumulative plan by month: each value holds until the next one. The line starts at 0 in month 0. Points are filled
 * where the source prints a value and hollow where it is blank.
 */
export function planConfig(
  rows: PlanRows,
  layout: ChartLayout,
  colours: ChartColours,
): ChartConfiguration<'line', PlanPoint[]> {
  const pointFills = rows.rows.map(({ percent }) => (percent === null ? colours.paper : colours.general));
  const fills = [colours.general, ...pointFills];
  const radii = [0, ...rows.rows.map(() => 5)];
  const highest = Math.max(
    100,
    ...rows.rows.map(({ carried }) => carried ?? 0),
    ...(rows.behind?.percents ?? []),
  );
  // A scale that ends between two steps is divided anew by Chart.js, at 24.916…%.
  const step = highest <= 200 ? 25 : 100 * Math.ceil(highest / 1000);
  const max = Math.ceil(highest / step) * step;
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: [{ x: 0, y: 0 }, ...rows.rows.map(({ month, carried }) => ({ x: month, y: carried }))],
          // Chart.js calls “before” what holds the earlier value up to the next point.
          stepped: 'before',
          clip: false,
          borderColor: colours.general,
          hoverBorderColor: colours.general,
          borderWidth: 2,
          pointRadius: radii,
          pointHoverRadius: radii,
          pointHitRadius: 16,
          pointBackgroundColor: fills,
          pointHoverBackgroundColor: fills,
          pointBorderColor: colours.general,
          pointHoverBorderColor: colours.general,
          pointBorderWidth: 2,
          pointHoverBorderWidth: 2,
        },
        ...(rows.behind ? [behindDataset(rows.behind.percents, rows, colours)] : []),
      ],
    },
    options: {
      responsive: false,
      animation: false,
      layout: {
        padding: { top: rows.behind ? 48 : 30, left: 4, right: layout === 'wide' ? 32 : 28, bottom: 4 },
      },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: 12,
          afterBuildTicks: (axis) => {
            axis.ticks = rows.rows.map(({ month }) => ({ value: month }));
          },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: colours.ink,
            font: { size: fontSize.axis },
            callback: (value) => rows.rows.find(({ month }) => month === value)?.label ?? '',
          },
          grid: { display: false },
          border: { color: colours.dim },
        },
        y: {
          min: 0,
          max,
          ticks: {
            stepSize: step,
            color: colours.dim,
            font: { size: fontSize.axis },
            callback: (value) => `${value}%`,
          },
          grid: { color: colours.rule, tickColor: colours.rule },
          border: { display: false },
        },
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(colours),
          filter: ({ dataIndex, datasetIndex }) => dataIndex > 0 && datasetIndex === 0,
          callbacks: {
            title: ([item]) => rows.rows[(item?.dataIndex ?? 0) - 1]?.label ?? '',
            label: ({ dataIndex }) => rows.rows[dataIndex - 1]?.text ?? '',
          },
        },
      },
    },
    plugins: [planLabels(rows, colours)],
  };
}

/** The plan of all projects together, drawn thin and broken behind the project's own. */
function behindDataset(
  percents: readonly number[],
  { rows }: PlanRows,
  colours: ChartColours,
): ChartConfiguration<'line', PlanPoint[]>['data']['datasets'][number] {
  return {
    data: [{ x: 0, y: 0 }, ...rows.map(({ month }, index) => ({ x: month, y: percents[index] ?? null }))],
    stepped: 'before',
    clip: false,
    borderColor: colours.dim,
    hoverBorderColor: colours.dim,
    borderWidth: 1.5,
    borderDash: [5, 4],
    pointRadius: 0,
    pointHoverRadius: 0,
    pointHitRadius: 0,
  };
}
