import type { ChartRows, MatrixRows } from './chart-rows.ts';
import type { ChartTable } from './chart-table.ts';

/** One chart with all that stands around it, as plain JSON. */
export interface ChartFigure {
  /** Permanent: part of its address on the page and of its files' names. */
  name: string;
  /** What tells it from the other views in the same frame: «按项目». */
  view: string;
  /** A sentence with the answer in it. */
  title: string;
  /** What is drawn, in a few words. */
  subject: string;
  rows: ChartRows | MatrixRows;
  table: ChartTable;
  /** Where its numbers stand in the source; `null` while there is none. */
  source: { label: string; href: string } | null;
  /** How blanks are treated, and what else to know before using a number. */
  rule: string;
  /** Where to read on. */
  more: { label: string; href: string }[];
}

/** What a picture says of itself where it cannot be seen. */
export function chartLabel({ subject, title }: Pick<ChartFigure, 'subject' | 'title'>): string {
  return `${subject}：${title}。同样的数字在图旁的表格里`;
}
