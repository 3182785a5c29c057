/** Budgets a bar can belong to; each is drawn with its own colour and its own pattern. */
export type FundKind = 'general' | 'government-fund' | 'other' | 'unknown';

export type MoneyUnit = '元' | '万元';

/** One bar per project, in the order given. `text` is the exact amount shown beside the bar. */
export interface AllocationRows {
  kind: 'allocation';
  unit: MoneyUnit;
  rows: { label: string; amount: number; text: string; fund: FundKind }[];
}

/** One bar per part of the year, e.g. “1–3月”; `isLast` marks the highlighted one. */
export interface PeriodRows {
  kind: 'periods';
  unit: MoneyUnit;
  rows: { label: string; amount: number; text: string; shareText: string; isLast: boolean }[];
}

/** Cumulative plan. `percent` is null where the source is blank; `carried` is the value then drawn, if any. */
export interface PlanRows {
  kind: 'plan';
  rows: { label: string; month: number; percent: number | null; carried: number | null; text: string }[];
}

/** Everything one chart shows, as plain JSON. */
export type ChartRows = AllocationRows | PeriodRows | PlanRows;
