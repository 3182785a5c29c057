import type { Project } from '../model/budget-document.ts';
import { fenOf, sumFen } from '../model/money.ts';
import { PLAN_PERIODS, WHOLE_SHARE } from '../model/spending-plan.ts';
import { permilleOf, shareOf } from './budget-totals.ts';
import { scale } from './scale.ts';

/** The rule for blanks, printed beside every figure that rests on it. */
export const BLANK_RULE = '空白格：前面已有数的沿用前值，前面没有数的按未安排计；没有到100%的照原文画。';

/** One date of a plan: what is printed, what the curve takes, and the money that follows from it. */
export interface PlanPoint {
  by: string;
  label: string;
  months: string;
  lastMonth: number;
  /** Share used for the curve, in 1/10 000 per cent: printed, or carried forward; 0 while nothing is printed yet. */
  tenThousandths: number;
  isPrinted: boolean;
  /** Planned up to this date and within this period, in fen; `null` when the amount is not known or no share can be read. */
  cumulativeFen: number | null;
  periodFen: number | null;
}

/** Whether any of the projects prints a share at all. */
export function hasPlan(projects: readonly Pick<Project, 'spendingPlan'>[]): boolean {
  return projects.some(({ spendingPlan }) =>
    PLAN_PERIODS.some(({ key }) => spendingPlan[key].state === 'share'),
  );
}

/** Cumulative plan of one project. Period amounts are differences of rounded cumulative amounts, so they add up exactly. */
export function planCurve(project: Pick<Project, 'budget' | 'spendingPlan'>): PlanPoint[] {
  const budgetFen = hasPlan([project]) ? fenOf(project.budget.total) : null;
  let carried = 0;
  let before = 0;
  return PLAN_PERIODS.map(({ key, by, label, months, lastMonth }) => {
    const share = project.spendingPlan[key];
    if (share.state === 'share') carried = share.tenThousandths;
    const cumulativeFen = budgetFen === null ? null : scale(budgetFen, carried, WHOLE_SHARE);
    const periodFen = cumulativeFen === null ? null : cumulativeFen - before;
    before = cumulativeFen ?? 0;
    return {
      by,
      label,
      months,
      lastMonth,
      tenThousandths: carried,
      isPrinted: share.state === 'share',
      cumulativeFen,
      periodFen,
    };
  });
}

/** One period of the whole year over several projects. `permille` is its share of all budgets, in tenths of a per cent; `share` is that as text. */
export interface YearPeriod {
  by: string;
  label: string;
  months: string;
  cumulativeFen: number;
  periodFen: number;
  permille: number;
  cumulativePermille: number;
  share: string;
  cumulativeShare: string;
}

/**
 * Plan of all projects together: amounts per period and up to each date; `null` where no project has both an amount and a plan,
 * because blanks do not add up to 0.
 */
export function yearPlan(projects: readonly Pick<Project, 'budget' | 'spendingPlan'>[]): YearPeriod[] | null {
  const counted = projects.filter(({ budget }) => fenOf(budget.total) !== null);
  const total = sumFen(counted.map(({ budget }) => fenOf(budget.total) as number));
  if (!hasPlan(counted)) return null;
  const curves = counted.map(planCurve);
  return PLAN_PERIODS.map(({ by, label, months }, index) => {
    const cumulativeFen = sumFen(curves.map((curve) => curve[index]?.cumulativeFen ?? 0));
    const periodFen = sumFen(curves.map((curve) => curve[index]?.periodFen ?? 0));
    const permille = permilleOf(periodFen, total);
    const cumulativePermille = permilleOf(cumulativeFen, total);
    return {
      by,
      label,
      months,
      cumulativeFen,
      periodFen,
      permille,
      cumulativePermille,
      share: shareOf(periodFen, total),
      cumulativeShare: shareOf(cumulativeFen, total),
    };
  });
}
