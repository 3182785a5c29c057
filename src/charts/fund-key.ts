import type { AllocationRows, FundKind } from './chart-rows.ts';
import { fundKinds, fundNames } from './fund-style.ts';
import { textWidth } from './text-width.ts';

/** One entry of the key: where its swatch starts, and on which line. */
export interface KeyEntry {
  fund: FundKind;
  x: number;
  line: number;
}

const gap = 14;

/** Distance from the start of a swatch to the start of its name. */
export const keyNameOffset = 21;

/** Places the budgets that occur in the rows on as many lines as fit between `left` and `right`. */
export function fundKey({ rows }: AllocationRows, left: number, right: number, size: number): KeyEntry[] {
  let x = left;
  let line = 0;
  return fundKinds
    .filter((kind) => rows.some(({ fund }) => fund === kind))
    .map((fund) => {
      const width = keyNameOffset + textWidth(fundNames[fund], size);
      if (x > left && x + width > right) {
        x = left;
        line += 1;
      }
      const entry = { fund, x, line };
      x += width + gap;
      return entry;
    });
}
