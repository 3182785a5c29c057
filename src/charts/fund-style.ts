import type { ChartColours } from './chart-colours.ts';
import type { FundKind } from './chart-rows.ts';

/** How bars of one budget look. Fill, outline and hatching differ too, so that greyscale still tells them apart. */
export interface FundStyle {
  fill: string;
  stroke: string;
  outline: number;
  hatched: boolean;
}

/** Kinds of budget in the order the key lists them. */
export const fundKinds: readonly FundKind[] = ['general', 'government-fund', 'other', 'unknown'];

/** Names of the budgets, for the key. */
export const fundNames: Record<FundKind, string> = {
  general: '一般公共预算',
  'government-fund': '政府性基金预算',
  other: '其他预算',
  unknown: '预算类别不明',
};

/** Look of the bars of one budget. */
export function fundStyle(fund: FundKind, colours: ChartColours): FundStyle {
  switch (fund) {
    case 'general':
      return { fill: colours.general, stroke: colours.general, outline: 0, hatched: false };
    case 'government-fund':
      return { fill: colours.paper, stroke: colours.fund, outline: 3, hatched: false };
    case 'other':
      return { fill: colours.paper, stroke: colours.dim, outline: 1, hatched: true };
    case 'unknown':
      return { fill: colours.paper, stroke: colours.dim, outline: 1, hatched: false };
  }
}
