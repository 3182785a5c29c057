import { fundKinds, fundLooks, fundNames } from './chart-look.ts';
import type { ChartRows, Series } from './chart-rows.ts';
import { firstLines, textWidth } from './text-width.ts';

/** One entry of the key: where its swatch starts, and on which line. */
export interface KeyEntry extends Series {
  x: number;
  line: number;
}

const gap = 14;

/** Distance from the start of a swatch to the start of its name. */
export const keyNameOffset = 21;

/** The series a chart's key names. */
export function seriesOf(rows: ChartRows): Series[] {
  switch (rows.kind) {
    case 'allocation':
      return fundKinds
        .filter((kind) => rows.rows.some(({ fund }) => fund === kind))
        .map((kind) => ({ label: fundNames[kind], look: fundLooks[kind] }));
    case 'plan':
      return [];
    default:
      return rows.series;
  }
}

/** Places the entries of a key on as many lines as fit between `left` and `right`. */
export function keyEntries(series: readonly Series[], left: number, right: number, size: number): KeyEntry[] {
  let x = left;
  let line = 0;
  return series.map(({ label: name, look }) => {
    const [label = ''] = firstLines(name, right - left - keyNameOffset, size, 1);
    const width = keyNameOffset + textWidth(label, size);
    if (x > left && x + width > right) {
      x = left;
      line += 1;
    }
    const entry = { label, look, x, line };
    x += width + gap;
    return entry;
  });
}
