import type { MoneyUnit } from '../model/money.ts';
import type { Look } from './chart-look.ts';

/** Budgets a bar can belong to; each is drawn with its own colour and its own pattern. */
export type FundKind = 'general' | 'government-fund' | 'other' | 'unknown';

/** One part of every stacked bar, as the key names it. */
export interface Series {
  label: string;
  look: Look;
}

/** One bar a row, in the order given. `text` is the exact amount shown beside the bar. */
export interface AllocationRows {
  kind: 'allocation';
  unit: MoneyUnit;
  rows: { label: string; amount: number; text: string; fund: FundKind }[];
}

/**
 * One stacked bar per part of the year, e.g. “1–3月”; `parts` and `partTexts` follow `series`. `text`, `shareText` and
 * `cumulativeText` are those of the whole bar; `isPeak` marks the highlighted one.
 */
export interface PeriodRows {
  kind: 'periods';
  unit: MoneyUnit;
  series: Series[];
  rows: {
    label: string;
    text: string;
    shareText: string;
    cumulativeText: string;
    isPeak: boolean;
    parts: number[];
    partTexts: string[];
  }[];
}

/**
 * Cumulative plan. `percent` is null where the source is blank; `carried` is the value then drawn, if any. `behind` is the
 * plan of all projects together at the same dates.
 */
export interface PlanRows {
  kind: 'plan';
  rows: { label: string; month: number; percent: number | null; carried: number | null; text: string }[];
  behind: { label: string; percents: number[] } | null;
}

/** One stacked bar of counts per project; `counts` follow `series`. `text` stands at the end of the bar. */
export interface TargetRows {
  kind: 'targets';
  unit: '行';
  series: Series[];
  rows: { label: string; counts: number[]; text: string }[];
}

/** Everything one chart shows, as plain JSON. */
export type ChartRows = AllocationRows | PeriodRows | PlanRows | TargetRows;

/** How a goal and a project belong together: the goal's words name it, the editor judges it, or neither. */
export type GoalMark = 'named' | 'main' | null;

/** Projects against goals. `amount` is a project's, exact in `unit`, where it has one. `promises` are words of a goal no project carries: `marks` then point at the goal. */
export interface MatrixRows {
  kind: 'matrix';
  goals: { label: string; title: string; href: string }[];
  unit: MoneyUnit;
  groups: {
    key: 'named' | 'unnamed' | 'promises';
    label: string;
    rows: { id: string; label: string; href: string | null; amount: string | null; marks: GoalMark[] }[];
  }[];
}

/** Whether there is nothing to draw: a picture would show zeros that nobody printed. */
export function isEmptyChart(rows: ChartRows | MatrixRows): boolean {
  switch (rows.kind) {
    case 'periods':
      return rows.series.length === 0;
    case 'allocation':
    case 'targets':
      return rows.rows.length === 0;
    case 'matrix':
      return rows.goals.length === 0;
    default:
      return false;
  }
}
