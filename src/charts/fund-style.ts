import type { ChartColours } from './chart-colours.ts';
import type { FundKind } from './chart-rows.ts';

/** How bars of one budget look. Fill, outline and hatching differ too, so that greyscale still tells them apart. */
export interface FundStyle {
  name: string;
  fill: string;
  stroke: string;
  outline: number;
  hatched: boolean;
}

/** Kinds of budget in the order the key lists them. */
export const fundKinds: readonly FundKind[] = ['general', 'government-fund', 'other', 'unknown'];

export function fundStyle(fund: FundKind, colours: ChartColours): FundStyle {
  switch (fund) {
    case 'general':
      return {
        name: '一般公共预算',
        fill: colours.general,
        stroke: colours.general,
        outline: 0,
        hatched: false,
      };
    case 'government-fund':
      return {
        name: '政府性基金预算',
        fill: colours.paper,
        stroke: colours.fund,
        outline: 3,
        hatched: false,
      };
    case 'other':
      return { name: '其他预算', fill: colours.paper, stroke: colours.dim, outline: 1, hatched: true };
    case 'unknown':
      return { name: '预算类别不明', fill: colours.paper, stroke: colours.dim, outline: 1, hatched: false };
  }
}
