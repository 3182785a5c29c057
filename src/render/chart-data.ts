import type { AllocationRows, PeriodRows, PlanRows } from '../charts/chart-rows.ts';
import { formatPermille } from '../derive/budget-totals.ts';
import type { Figures } from '../derive/figures.ts';
import { planCurve } from '../derive/plan-curve.ts';
import type { BudgetDocument, Project } from '../model/budget-document.ts';
import type { BudgetKind } from '../model/functional-classification.ts';
import { FEN_PER_UNIT, fenOf, formatAmount } from '../model/money.ts';

const FUNDS: Record<BudgetKind, AllocationRows['rows'][number]['fund']> = {
  一般公共预算: 'general',
  政府性基金预算: 'government-fund',
  国有资本经营预算: 'other',
  社会保险基金预算: 'other',
};

/** Projects by amount, largest first; equal amounts in printed order. Projects without an amount are not drawn. */
export function allocationRows({ projects, editorial }: BudgetDocument): AllocationRows {
  const unit = editorial.moneyUnit.used;
  const drawn = projects.flatMap((project) => {
    const fen = fenOf(project.budget.total);
    return fen === null ? [] : [{ project, fen }];
  });
  drawn.sort((a, b) => b.fen - a.fen || a.project.number - b.project.number);
  return {
    kind: 'allocation',
    unit,
    rows: drawn.map(({ project, fen }) => ({
      label: project.name,
      amount: fen / FEN_PER_UNIT[unit],
      text: formatAmount(fen, unit),
      fund: project.classification?.budget ? FUNDS[project.classification.budget] : 'unknown',
    })),
  };
}

/** Money per period of the whole year. */
export function periodRows({ editorial }: BudgetDocument, { year }: Figures): PeriodRows {
  const unit = editorial.moneyUnit.used;
  return {
    kind: 'periods',
    unit,
    rows: year.map((period, index) => ({
      label: period.months,
      amount: period.periodFen / FEN_PER_UNIT[unit],
      text: formatAmount(period.periodFen, unit),
      shareText: formatPermille(period.permille),
      isLast: index === year.length - 1,
    })),
  };
}

/** Cumulative steps of one project. */
export function planRows(project: Project): PlanRows {
  return {
    kind: 'plan',
    rows: planCurve(project).map((point) => {
      const percent = point.tenThousandths / 10_000;
      return {
        label: point.label,
        month: point.lastMonth,
        percent: point.isPrinted ? percent : null,
        carried: percent,
        text: point.isPrinted ? `${percent}%` : '原文空白',
      };
    }),
  };
}
