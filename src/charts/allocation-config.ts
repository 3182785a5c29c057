import type { ChartConfiguration } from 'chart.js';
import { allocationPlugin } from './allocation-plugin.ts';
import type { ChartColours } from './chart-colours.ts';
import { fundLooks, lookPaint } from './chart-look.ts';
import type { AllocationRows } from './chart-rows.ts';
import {
  barThickness,
  type ChartLayout,
  chartHead,
  fontSize,
  lineHeight,
  mostNameLines,
} from './chart-size.ts';
import { nameAxis } from './name-axis.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tooltipOptions } from './tooltip-options.ts';

/** Ranked horizontal bars on a linear scale from 0, in the order given. */
export function allocationConfig(
  rows: AllocationRows,
  layout: ChartLayout,
  colours: ChartColours,
): ChartConfiguration<'bar', number[], string> {
  const labels = rows.rows.map(({ label }) => label);
  const amounts = rows.rows.map(({ amount }) => amount);
  // A minimum length keeps small amounts visible, but nothing is drawn for an amount of zero.
  const paints = rows.rows.map(({ fund, amount }) =>
    amount === 0 ? { fill: 'transparent', stroke: 'transparent' } : lookPaint(fundLooks[fund], colours),
  );
  const fills = paints.map(({ fill }) => fill);
  const strokes = paints.map(({ stroke }) => stroke);
  const outlines = amounts.map((amount) => (amount === 0 ? 0 : 1.5));
  const shift = layout === 'narrow' ? (mostNameLines(labels, layout) * lineHeight) / 2 : 0;
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          data: amounts,
          minBarLength: 3,
          barThickness: barThickness[layout],
          backgroundColor: fills,
          hoverBackgroundColor: fills,
          borderColor: strokes,
          hoverBorderColor: strokes,
          borderWidth: outlines,
          hoverBorderWidth: outlines,
          borderSkipped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: false,
      animation: false,
      layout: {
        padding: {
          top: chartHead(rows, layout) + shift,
          bottom: 8 - shift,
          left: 6,
          right: Math.max(0, ...rows.rows.map(({ text }) => textWidth(text, fontSize.value))) + 14,
        },
      },
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: { display: false, min: 0, max: Math.max(0, ...amounts) || 1 },
        y: nameAxis(labels, layout, colours),
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(colours),
          callbacks: {
            title: ([item]) => wrapText(labels[item?.dataIndex ?? -1] ?? '', 240, fontSize.name),
            label: ({ dataIndex }) => `${rows.rows[dataIndex]?.text ?? ''} ${rows.unit}`,
          },
        },
      },
    },
    plugins: [allocationPlugin(rows, layout, colours)],
  };
}
