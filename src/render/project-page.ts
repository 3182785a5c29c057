import { formatPermille } from '../derive/budget-totals.ts';
import type { Figures } from '../derive/figures.ts';
import { subGoalsOf } from '../derive/goal-crosswalk.ts';
import { BLANK_RULE, planCurve } from '../derive/plan-curve.ts';
import { targetCounts } from '../derive/target-counts.ts';
import { projectAddress, subGoalAddress } from '../model/addresses.ts';
import type { BudgetDocument, Project } from '../model/budget-document.ts';
import { INDICATOR_COLUMNS } from '../model/printed-values.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import { TARGET_KINDS, type TargetKind } from '../model/target-value.ts';
import { amount, amountOf } from './amount.ts';
import { cell } from './cell.ts';
import { planRows } from './chart-data.ts';
import { component, type Json, page, section } from './mdx.ts';
import { mergedRows } from './merged-rows.ts';
import { pageMatter } from './page-matter.ts';

/** One project table, every cell of it, with what was computed from it marked as computed. */
export function renderProjectPage(document: BudgetDocument, figures: Figures, project: Project): string {
  const at = (path: string, text: string | null) => cell(document, `projects/${project.id}/${path}`, text);
  const unit = document.editorial.moneyUnit.used;
  const { classification, budget } = project;
  const share = figures.totals.sharePermille.get(project.id);
  const counts = targetCounts([project]);
  const matter = pageMatter(document, {
    address: projectAddress(document, project.id),
    kind: 'project',
    title: project.name,
    description: `${document.fiscalYear}年预算项目绩效目标表：${project.name}。`,
  });
  return page(
    matter,
    component('ProjectHeader', {
      id: project.id,
      heading: at('heading', project.heading),
      name: at('name', project.name),
      amount: amountOf(budget.total, unit),
      printedAmount: budget.total.printed,
      share: share === undefined ? null : formatPermille(share),
      fund: classification?.budget ?? null,
      plan: PLAN_PERIODS.map(({ key, label }) => ({ label, text: project.spendingPlan[key].printed })),
      targets: Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => ({ label: TARGET_KINDS[kind as TargetKind], count })),
      indicatorCount: project.indicators.length,
    }),
    section(
      'budget',
      '预算规模及资金用途',
      component('BudgetTable', {
        unit,
        unitBasis: document.editorial.moneyUnit.basis,
        rows: (
          [
            ['预算数', 'total'],
            ['其中：财政资金', 'fiscal'],
            ['其他资金', 'other'],
          ] as const
        ).map(([label, key]) => ({ label, cell: at(`budget/${key}`, budget[key].printed), amount: amountOf(budget[key], unit) })),
        code: at('code', classification?.code ?? null),
        classification: classification && {
          names: [classification.category, classification.section, classification.item].flatMap((entry) =>
            entry ? [{ code: entry.code, name: entry.name, basis: entry.basis }] : [],
          ),
          budget: classification.budget,
        },
      }),
      component('Purpose', { cell: at('purpose', project.purpose) }),
    ),
    section(
      'plan',
      '资金支出计划',
      component('PlanTable', {
        rows: planCurve(project).map((point, index) => {
          const { key } = PLAN_PERIODS[index] as (typeof PLAN_PERIODS)[number];
          return {
            label: point.label,
            cell: at(`spendingPlan/${key}`, project.spendingPlan[key].printed),
            cumulative: point.cumulativeFen === null ? null : amount(point.cumulativeFen, unit),
            period: point.periodFen === null ? null : amount(point.periodFen, unit),
            months: point.months,
          };
        }),
        rule: BLANK_RULE,
      }),
      component('Chart', { id: 'plan-chart', label: '累计支出计划', rows: planRows(project) as unknown as Json }),
    ),
    section(
      'goals',
      '绩效目标',
      component('GoalList', {
        rows: project.goals.map((goal, index) => ({
          label: at(`goals/${index + 1}/label`, goal.label),
          text: at(`goals/${index + 1}/text`, goal.text),
        })),
        ellipsisRow: project.ellipsisRow,
      }),
      component('ServedGoals', {
        goals: subGoalsOf(figures.links, project).map((number) => ({
          href: subGoalAddress(document, number),
          title: `${document.plan.subGoals[number - 1]?.label ?? ''}${document.plan.subGoals[number - 1]?.title ?? ''}`,
        })),
      }),
    ),
    section('indicators', '绩效指标', component('IndicatorTable', { rows: indicatorRows(document, project) })),
    component('Neighbours', neighbours(document, project)),
  );
}

function indicatorRows(document: BudgetDocument, project: Project): Json {
  const merged = mergedRows(project.indicators);
  return project.indicators.map((indicator, index) => {
    const cells = INDICATOR_COLUMNS.map(({ key }) =>
      cell(
        document,
        `projects/${project.id}/indicators/${index + 1}/${key}`,
        key === 'target' ? indicator.target.printed : indicator[key],
      ),
    );
    return { cells, kind: indicator.target.kind, ...(merged[index] as { level1: number; level2: number }) };
  });
}

function neighbours(document: BudgetDocument, project: Project): Record<string, Json> {
  const index = document.projects.indexOf(project);
  const link = (neighbour: Project | undefined): Json =>
    neighbour ? { id: neighbour.id, name: neighbour.name, href: projectAddress(document, neighbour.id) } : null;
  return { previous: link(document.projects[index - 1]), next: link(document.projects[index + 1]) };
}
