import type { BudgetDocument, Project } from '../model/budget-document.ts';
import { projectsByAmount } from './budget-totals.ts';
import type { Figures } from './figures.ts';
import type { YearPeriod } from './plan-curve.ts';
import { filledIndicators } from './target-counts.ts';

/** The few figures a year is told with; `null` for one that would say nothing: no money, no plan or one that goes down, no indicator that asks for a yes or no. */
export interface Headline {
  lastPeriod: YearPeriod | null;
  largest: { project: Project; fen: number } | null;
  yesNo: { count: number; of: number } | null;
}

export function headlineOf({ projects }: BudgetDocument, { totals, year, targets }: Figures): Headline {
  const last = year?.at(-1);
  const largest = projectsByAmount(projects)[0];
  const filled = filledIndicators(projects).length;
  return {
    lastPeriod: last && totals.total.fen > 0 && last.periodFen >= 0 ? last : null,
    largest: largest && largest.fen > 0 ? largest : null,
    yesNo: targets['yes-no'] > 0 ? { count: targets['yes-no'], of: filled } : null,
  };
}
