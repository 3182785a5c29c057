import { knownFen, projectShare, shareOf } from '../derive/budget-totals.ts';
import { type Figures, figuresOf } from '../derive/figures.ts';
import { mainSubGoalsOf } from '../derive/goal-crosswalk.ts';
import { headlineOf } from '../derive/headline.ts';
import { planCurve } from '../derive/plan-curve.ts';
import { targetCounts } from '../derive/target-counts.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { fenOf, formatAmount } from '../model/money.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import type { TargetKind } from '../model/target-value.ts';
import { documentFigures } from '../render/figures/document-figures.ts';
import { uncarriedPromises } from '../render/figures/goals-figure.ts';

/** Every computed figure the pages show, by its `data-figure` path, as text without a money unit. */
export function expectedFigures(document: BudgetDocument): Map<string, string> {
  const unit = document.editorial.moneyUnit.used;
  const derived = figuresOf(document);
  const { totals, year, targets } = derived;
  const money = (fen: number): string => formatAmount(fen, unit);
  const figures = new Map<string, string>([['funds/count', String(totals.total.projects.length)]]);
  if (document.projects.length > 0) figures.set('projects', String(document.projects.length));
  const total = knownFen(totals.total);
  if (total !== null) figures.set('total', money(total));
  for (const { budget, fen, projects } of totals.byBudget) {
    figures.set(`funds/${budget ?? ''}/count`, String(projects.length));
    if (projects.length === 0) continue;
    figures.set(`funds/${budget ?? ''}/amount`, money(fen));
    figures.set(`funds/${budget ?? ''}/share`, shareOf(fen, totals.total.fen));
  }
  for (const { by, periodFen, share, cumulativeFen, cumulativeShare } of year ?? []) {
    figures.set(`year/${by}/period`, money(periodFen));
    figures.set(`year/${by}/share`, share);
    figures.set(`year/${by}/cumulative`, money(cumulativeFen));
    figures.set(`year/${by}/cumulativeShare`, cumulativeShare);
  }
  const { lastPeriod, largest, yesNo } = headlineOf(document, derived);
  if (yesNo) figures.set('headline/yesNo', `${yesNo.count} / ${yesNo.of}`);
  if (lastPeriod) figures.set('headline/lastShare', lastPeriod.share);
  if (largest) {
    figures.set('headline/largestAmount', money(largest.fen));
    figures.set('headline/largestShare', projectShare(totals, largest.project) ?? '');
  }
  for (const project of document.projects) {
    const at = `projects/${project.id}`;
    figures.set(`${at}/share`, projectShare(totals, project) ?? '—');
    figures.set(`${at}/indicators/count`, String(project.indicators.length));
    for (const [kind, count] of Object.entries(targetCounts([project]))) {
      if (targets[kind as TargetKind] > 0) figures.set(`${at}/targets/${kind}`, String(count));
    }
    for (const key of ['total', 'fiscal', 'other'] as const) {
      const fen = fenOf(project.budget[key]);
      if (fen === null) continue;
      if (key === 'total') figures.set(`${at}/budget/total/amount`, money(fen));
      figures.set(`${at}/budget/${key}/yuan`, formatAmount(fen, '元'));
    }
    planCurve(project).forEach(({ cumulativeFen, periodFen, isPrinted }, index) => {
      if (!isPrinted) return;
      const period = `${at}/spendingPlan/${PLAN_PERIODS[index]?.key}`;
      if (cumulativeFen !== null) figures.set(`${period}/cumulative`, money(cumulativeFen));
      if (periodFen !== null) figures.set(`${period}/period`, money(periodFen));
    });
  }
  for (const [kind, count] of Object.entries(targets)) {
    if (count > 0) figures.set(`targets/${kind}`, String(count));
  }
  const rows = document.projects.reduce((sum, { indicators }) => sum + indicators.length, 0);
  figures.set('indicators/count', String(rows));
  return new Map([
    ...figures,
    ...classificationFigures(document, totals.total.fen),
    ...goalFigures(document, derived),
    ...documentFigures(document).map(({ name, title }): [string, string] => [`charts/${name}/title`, title]),
  ]);
}

/** Sums by printed code, added up here once more. */
function classificationFigures({ projects, editorial }: BudgetDocument, total: number): [string, string][] {
  const sums = new Map<string, { fen: number; count: number }>();
  for (const { classification, budget } of projects) {
    const code = classification?.code ?? '';
    const before = sums.get(code) ?? { fen: 0, count: 0 };
    const fen = fenOf(budget.total);
    sums.set(code, { fen: before.fen + (fen ?? 0), count: before.count + (fen === null ? 0 : 1) });
  }
  return [...sums].flatMap(([code, { fen, count }]): [string, string][] => [
    [`classifications/${code}/count`, String(count)],
    ...(count === 0
      ? []
      : ([
          [`classifications/${code}/amount`, formatAmount(fen, editorial.moneyUnit.used)],
          [`classifications/${code}/share`, shareOf(fen, total)],
        ] satisfies [string, string][])),
  ]);
}

/** Every mark of the goals' matrix in words: what names a project, what mainly serves, and promises no project carries. */
function goalFigures(document: BudgetDocument, { links }: Figures): [string, string][] {
  const numbers = document.plan.subGoals.map((_, index) => index + 1);
  if (numbers.length === 0) return [];
  return [
    ...document.projects.flatMap((project) =>
      numbers.map((number): [string, string] => {
        const isNamed = links[number - 1]?.projects.includes(project);
        const isMain = mainSubGoalsOf(document, project).includes(number);
        return [`goals/${number}/projects/${project.id}`, isNamed ? '提到' : isMain ? '主要服务' : '—'];
      }),
    ),
    ...uncarriedPromises(document).flatMap(({ subGoal, words }, index): [string, string][] => [
      [`goals/promises/${index + 1}`, `“${words}”`],
      ...numbers.map((number): [string, string] => [
        `goals/promises/${index + 1}/${number}`,
        number === subGoal ? '提到' : '—',
      ]),
    ]),
  ];
}
