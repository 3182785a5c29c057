import type { BudgetDocument } from '../model/budget-document.ts';
import type { TargetKind } from '../model/target-value.ts';
import { type BudgetTotals, budgetTotals } from './budget-totals.ts';
import { type SubGoalLinks, subGoalLinks } from './goal-crosswalk.ts';
import { type YearPeriod, yearPlan } from './plan-curve.ts';
import { targetCounts } from './target-counts.ts';

/** Everything computed from one document; nothing here is printed in the source. */
export interface Figures {
  totals: BudgetTotals;
  /** `null` where no plan can be computed. */
  year: YearPeriod[] | null;
  links: SubGoalLinks[];
  targets: Record<TargetKind, number>;
}

export function figuresOf(document: BudgetDocument): Figures {
  return {
    totals: budgetTotals(document),
    year: yearPlan(document.projects),
    links: subGoalLinks(document),
    targets: targetCounts(document.projects),
  };
}
