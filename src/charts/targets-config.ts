import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { barBox } from './bar-box.ts';
import type { ChartColours } from './chart-colours.ts';
import type { TargetRows } from './chart-rows.ts';
import {
  barThickness,
  type ChartLayout,
  chartHead,
  fontSize,
  lineHeight,
  mostNameLines,
} from './chart-size.ts';
import { drawKey } from './draw-key.ts';
import { drawLabel } from './draw-label.ts';
import { drawName, nameAxis } from './name-axis.ts';
import { drawParts, stackedDatasets } from './stacked-bars.ts';
import { textWidth, wrapText } from './text-width.ts';
import { tooltipOptions } from './tooltip-options.ts';

/** Horizontal bars, one for each project, stacked by the kind of target, with the count of each kind inside. */
export function targetsConfig(
  rows: TargetRows,
  layout: ChartLayout,
  colours: ChartColours,
): ChartConfiguration<'bar', number[], string> {
  const labels = rows.rows.map(({ label }) => label);
  const sums = rows.rows.map(({ counts }) => counts.reduce((total, count) => total + count, 0));
  const shift = layout === 'narrow' ? (mostNameLines(labels, layout) * lineHeight) / 2 : 0;
  return {
    type: 'bar',
    data: {
      labels,
      datasets: stackedDatasets(
        rows.series,
        (series) => rows.rows.map(({ counts }) => counts[series] ?? 0),
        colours,
      ).map((dataset) => ({ ...dataset, barThickness: barThickness[layout] })),
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
      interaction: { mode: 'index', axis: 'y', intersect: false },
      scales: {
        x: { stacked: true, display: false, min: 0, max: Math.max(0, ...sums) || 1 },
        y: nameAxis(labels, layout, colours),
      },
      plugins: {
        tooltip: {
          ...tooltipOptions(colours),
          filter: ({ dataIndex, datasetIndex }) => rows.rows[dataIndex]?.counts[datasetIndex] !== 0,
          callbacks: {
            title: ([item]) => wrapText(labels[item?.dataIndex ?? -1] ?? '', 240, fontSize.name),
            label: ({ dataIndex, datasetIndex }) =>
              `${rows.series[datasetIndex]?.label ?? ''} ${rows.rows[dataIndex]?.counts[datasetIndex] ?? 0}${rows.unit}`,
          },
        },
      },
    },
    plugins: [targetLabels(rows, layout, colours)],
  };
}

function targetLabels(rows: TargetRows, layout: ChartLayout, colours: ChartColours): Plugin<'bar'> {
  return {
    id: 'target-labels',
    afterDatasetsDraw(barChart) {
      const chart = barChart as Chart;
      drawKey(chart, rows, layout, colours);
      const texts = rows.rows.map(({ counts }) => ({ values: counts, texts: counts.map(String) }));
      drawParts(chart, rows.series, texts, colours);
      for (const [index, row] of rows.rows.entries()) {
        const boxes = rows.series.flatMap((_, series) => barBox(chart, index, series) ?? []);
        const end = Math.max(chart.chartArea.left, ...boxes.map(({ x, width }) => x + width));
        const y = chart.scales['y']?.getPixelForValue(index) ?? 0;
        const value = { size: fontSize.value, colour: colours.ink, bold: true };
        drawLabel(chart, { ...value, text: row.text, x: end + 6, y });
        if (layout === 'narrow') drawName(chart, row.label, y, colours);
      }
    },
  };
}
