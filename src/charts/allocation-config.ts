import type { ChartConfiguration } from 'chart.js';
import { allocationPlugin } from './allocation-plugin.ts';
import type { ChartColours } from './chart-colours.ts';
import type { AllocationRows } from './chart-rows.ts';
import {
  allocationHead,
  barThickness,
  type ChartLayout,
  fontSize,
  lineHeight,
  nameLines,
  nameWidth,
} from './chart-size.ts';
import { fundStyle } from './fund-style.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tooltipOptions } from './tooltip-options.ts';

/** Ranked horizontal bars on a linear scale from 0, in the order given. */
export function allocationConfig(
  rows: AllocationRows,
  layout: ChartLayout,
  colours: ChartColours,
): ChartConfiguration<'bar', number[], string> {
  const styles = rows.rows.map(({ fund }) => fundStyle(fund, colours));
  // A minimum length keeps small amounts visible, but nothing is drawn for an amount of zero.
  const visible = <T>(index: number, value: T, otherwise: T) =>
    rows.rows[index]?.amount === 0 ? otherwise : value;
  const fills = styles.map(({ fill }, index) => visible(index, fill, 'transparent'));
  const strokes = styles.map(({ stroke }) => stroke);
  const outlines = styles.map(({ outline }, index) => visible(index, outline, 0));
  const shift = layout === 'narrow' ? (nameLines(rows, layout) * lineHeight) / 2 : 0;
  return {
    type: 'bar',
    data: {
      labels: rows.rows.map(({ label }) => label),
      datasets: [
        {
          data: rows.rows.map(({ amount }) => amount),
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
          top: allocationHead(rows, layout) + shift,
          bottom: 8 - shift,
          left: 6,
          right: Math.max(0, ...rows.rows.map(({ text }) => textWidth(text, fontSize.value))) + 14,
        },
      },
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: { display: false, min: 0, max: Math.max(0, ...rows.rows.map(({ amount }) => amount)) || 1 },
        y: {
          ticks: {
            display: layout === 'wide',
            autoSkip: false,
            color: colours.ink,
            font: { size: fontSize.name, lineHeight: lineHeight / fontSize.name },
            callback: (_, index) => wrapText(rows.rows[index]?.label ?? '', nameWidth.wide, fontSize.name),
          },
          grid: { display: false, drawTicks: layout === 'wide' },
          border: { display: layout === 'wide', color: colours.rule },
        },
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(colours),
          callbacks: {
            title: ([item]) => wrapText(rows.rows[item?.dataIndex ?? -1]?.label ?? '', 240, fontSize.name),
            label: ({ dataIndex }) => `${rows.rows[dataIndex]?.text ?? ''} ${rows.unit}`,
          },
        },
      },
    },
    plugins: [allocationPlugin(rows, layout, colours)],
  };
}
