import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';
import type { PeriodRows } from './chart-rows.ts';
import { type ChartLayout, chartHead, fontSize, lineHeight } from './chart-size.ts';
import { drawKey } from './draw-key.ts';
import { drawLabel } from './draw-label.ts';
import { drawParts, stackedDatasets } from './stacked-bars.ts';
import { textWidth } from './text-width.ts';
import { tooltipOptions } from './tooltip-options.ts';

/** Vertical bars, one for each part of the year, stacked by project; amount and share above, the sum so far below. */
export function periodsConfig(
  rows: PeriodRows,
  layout: ChartLayout,
  colours: ChartColours,
): ChartConfiguration<'bar', number[], string> {
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
  const above = rows.rows.map(({ parts }) => sum(parts.filter((part) => part > 0)));
  const below = rows.rows.map(({ parts }) => sum(parts.filter((part) => part < 0)));
  return {
    type: 'bar',
    data: {
      labels: rows.rows.map(({ label }) => label),
      datasets: stackedDatasets(
        rows.series,
        (series) => rows.rows.map(({ parts }) => parts[series] ?? 0),
        colours,
      ).map((dataset) => ({
        ...dataset,
        barPercentage: 1,
        categoryPercentage: layout === 'wide' ? 0.6 : 0.76,
      })),
    },
    options: {
      responsive: false,
      animation: false,
      layout: {
        padding: { top: chartHead(rows, layout) + lineHeight * 2 + 4, left: 6, right: 6, bottom: 4 },
      },
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: true,
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: colours.ink,
            font: { size: fontSize.axis, lineHeight: lineHeight / fontSize.axis },
            callback: (_, index) => [
              rows.rows[index]?.label ?? '',
              `累计${rows.rows[index]?.cumulativeText ?? ''}`,
            ],
          },
          grid: { display: false },
          border: { display: below.every((amount) => amount === 0), color: colours.dim },
        },
        y: { stacked: true, display: false, min: Math.min(0, ...below), max: Math.max(0, ...above) || 1 },
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(colours),
          filter: ({ dataIndex, datasetIndex }) => rows.rows[dataIndex]?.parts[datasetIndex] !== 0,
          callbacks: {
            title: ([item]) => {
              const row = rows.rows[item?.dataIndex ?? -1];
              return row ? `${row.label} ${row.text} ${rows.unit}（${row.shareText}）` : '';
            },
            label: ({ dataIndex, datasetIndex }) =>
              `${rows.series[datasetIndex]?.label ?? ''} ${rows.rows[dataIndex]?.partTexts[datasetIndex] ?? ''}`,
          },
        },
      },
    },
    plugins: [periodLabels(rows, layout, colours)],
  };
}

function periodLabels(rows: PeriodRows, layout: ChartLayout, colours: ChartColours): Plugin<'bar'> {
  return {
    id: 'period-labels',
    afterDatasetsDraw(barChart) {
      const chart = barChart as Chart;
      drawKey(chart, rows, layout, colours);
      drawParts(
        chart,
        rows.series,
        rows.rows.map(({ parts, partTexts }) => ({ values: parts, texts: partTexts })),
        colours,
      );
      const { x: periods, y: amounts } = chart.scales;
      if (periods === undefined || amounts === undefined) return;
      if (amounts.min < 0) drawZeroLine(chart, amounts.getPixelForValue(0), colours);
      const slot = chart.chartArea.width / rows.rows.length;
      const size = valueSize(
        rows.rows.map(({ text }) => text),
        slot,
      );
      for (const [index, row] of rows.rows.entries()) {
        const top = amounts.getPixelForValue(row.parts.filter((part) => part > 0).reduce((a, b) => a + b, 0));
        const share = top - lineHeight / 2 - 2;
        const at = { x: periods.getPixelForValue(index), align: 'center', bold: row.isPeak } as const;
        const tone = row.isPeak ? colours.hot : colours.dim;
        drawLabel(chart, { ...at, text: row.shareText, y: share, size: fontSize.axis, colour: tone });
        const value = { size, colour: colours.ink };
        drawLabel(chart, { ...at, ...value, text: row.text, y: share - lineHeight });
      }
    },
  };
}

/** Where a part goes below zero, the line the bars stand on is not the lower edge. */
function drawZeroLine({ ctx, chartArea }: Chart, y: number, colours: ChartColours): void {
  ctx.save();
  ctx.fillStyle = colours.dim;
  ctx.fillRect(chartArea.left, y - 0.5, chartArea.width, 1);
  ctx.restore();
}

/** Size at which the longest of the amounts, in bold, keeps clear of its neighbours. */
export function valueSize(texts: readonly string[], slot: number): number {
  const longest = Math.max(...texts.map((text) => textWidth(text, 1)));
  return Math.min(fontSize.value, slot / (longest * 1.08));
}
