import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { barBox } from './bar-box.ts';
import type { ChartColours } from './chart-colours.ts';
import type { PeriodRows } from './chart-rows.ts';
import { type ChartLayout, fontSize, headHeight, lineHeight } from './chart-size.ts';
import { drawLabel } from './draw-label.ts';
import { tooltipOptions } from './tooltip-options.ts';

/** Vertical bars, one for each part of the year, with the amount and its share above; the last stands out. */
export function periodsConfig(
  rows: PeriodRows,
  layout: ChartLayout,
  colours: ChartColours,
): ChartConfiguration<'bar', number[], string> {
  const fills = rows.rows.map(({ isLast }) => (isLast ? colours.hot : colours.general));
  const amounts = rows.rows.map(({ amount }) => amount);
  return {
    type: 'bar',
    data: {
      labels: rows.rows.map(({ label }) => label),
      datasets: [
        {
          data: amounts,
          barPercentage: 1,
          categoryPercentage: layout === 'wide' ? 0.5 : 0.62,
          backgroundColor: fills,
          hoverBackgroundColor: fills,
        },
      ],
    },
    options: {
      responsive: false,
      animation: false,
      layout: { padding: { top: headHeight + lineHeight * 2 + 4, left: 6, right: 6, bottom: 4 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          ticks: { autoSkip: false, maxRotation: 0, color: colours.ink, font: { size: fontSize.name } },
          grid: { display: false },
          border: { display: true, color: colours.dim },
        },
        y: { display: false, min: Math.min(0, ...amounts), max: Math.max(0, ...amounts) || 1 },
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(colours),
          callbacks: {
            label: ({ dataIndex }) => {
              const row = rows.rows[dataIndex];
              return row === undefined ? '' : `${row.text} ${rows.unit}（${row.shareText}）`;
            },
          },
        },
      },
    },
    plugins: [periodLabels(rows, colours)],
  };
}

function periodLabels(rows: PeriodRows, colours: ChartColours): Plugin<'bar'> {
  return {
    id: 'period-labels',
    afterDatasetsDraw(barChart) {
      const chart = barChart as Chart;
      const small = { size: fontSize.axis, colour: colours.dim };
      drawLabel(chart, {
        ...small,
        text: rows.unit,
        x: chart.width - 6,
        y: headHeight / 2 - 3,
        align: 'right',
      });
      for (const [index, row] of rows.rows.entries()) {
        const bar = barBox(chart, index);
        if (bar === null) continue;
        const { x, y, base } = bar;
        const share = Math.min(y, base) - lineHeight / 2 - 2;
        const above = { x, align: 'center', bold: row.isLast } as const;
        drawLabel(chart, { ...small, ...above, text: row.shareText, y: share });
        drawLabel(chart, {
          ...above,
          text: row.text,
          y: share - lineHeight,
          size: fontSize.value,
          colour: colours.ink,
        });
      }
    },
  };
}
