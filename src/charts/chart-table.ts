import type { MoneyUnit } from '../model/money.ts';

/** One cell of the table behind a chart. `null` is a blank in the source: never a number, empty in a CSV file. */
export interface TableCell {
  text: string | null;
  /** Name of the computed figure this is, for `verify`. */
  figure?: string;
  href?: string;
}

/** Cell of what cannot be computed, because what it would be computed from is blank or unreadable: that is not 0. */
export const UNKNOWN_CELL: TableCell = { text: '—' };

/** `unit` is that of a column's amounts; its name is not part of the label. */
export interface ChartColumn {
  label: string;
  isNumber: boolean;
  unit?: MoneyUnit;
}

/** The numbers a chart is drawn from, with everything a reader needs to use them elsewhere. */
export interface ChartTable {
  caption: string;
  columns: ChartColumn[];
  /** The first cell of each row names it. */
  rows: TableCell[][];
  foot: TableCell[][];
}
