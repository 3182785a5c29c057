import { projectShare } from '../derive/budget-totals.ts';
import type { Figures } from '../derive/figures.ts';
import { hasCrosswalk, mainSubGoalsOf, subGoalsOf } from '../derive/goal-crosswalk.ts';
import { BLANK_RULE, type PlanPoint, planCurve } from '../derive/plan-curve.ts';
import { targetCounts } from '../derive/target-counts.ts';
import { answeredFindings, isAboutFew } from '../findings/answered-findings.ts';
import { documentAddress, projectAddress, subGoalAddress } from '../model/addresses.ts';
import type { BudgetDocument, Project } from '../model/budget-document.ts';
import type { FunctionalClassification } from '../model/functional-classification.ts';
import type { MoneyUnit } from '../model/money.ts';
import { INDICATOR_COLUMNS } from '../model/printed-values.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import { amount, amountOf } from './amount.ts';
import { type Cell, cell } from './cell.ts';
import { chartFrame } from './figures/chart-frame.ts';
import { planFigure } from './figures/plan-figure.ts';
import { findingRows } from './finding-rows.ts';
import { component, type GeneratedPage, type Json, page, section } from './mdx.ts';
import { mergedRows } from './merged-rows.ts';
import { pageMatter } from './page-matter.ts';
import { amountReading, codeReading, shareReading, targetReading, unitNote } from './reading.ts';

type PlanKey = (typeof PLAN_PERIODS)[number]['key'];

/** The cell of one value of a project, by its path below the project, with what is read from it. */
type CellAt = (path: string, text: string | null, reading?: string) => Cell;

/** One project table, every cell of it, with what was computed from it marked as computed. */
export function renderProjectPage(
  document: BudgetDocument,
  figures: Figures,
  project: Project,
): GeneratedPage {
  const findings = answeredFindings(document).findings.filter(
    (finding) => isAboutFew(finding) && finding.projects.includes(project.id),
  );
  const at: CellAt = (path, text, reading) => ({
    ...cell(document, `projects/${project.id}/${path}`, text, findings),
    ...(reading !== undefined && { reading }),
  });
  const planAt = (key: PlanKey) =>
    at(`spendingPlan/${key}`, project.spendingPlan[key].printed, shareReading(project, key, unit));
  const plan = planFigure(document, figures, project);
  const unit = document.editorial.moneyUnit.used;
  const { classification, budget } = project;
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
      share: projectShare(figures.totals, project),
      fund: classification?.budget ?? null,
      classification: classification?.item
        ? { code: classification.item.code, name: classification.item.name, basis: classification.item.basis }
        : null,
      ...(classification?.item ? {} : { unknown: unknownCode(classification) }),
      mainGoals: mainSubGoalsOf(document, project).map((number) => ({
        href: subGoalAddress(document, number),
        title: cell(
          document,
          `plan/subGoals/${number}/title`,
          document.plan.subGoals[number - 1]?.title ?? null,
        ),
      })),
      purpose: at('purpose', project.purpose),
      plan: { title: plan.title, figure: `charts/${plan.name}/title` },
      targets: Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => ({ kind, count })),
      indicatorCount: project.indicators.length,
    }),
    section(
      'budget',
      '预算规模及资金用途',
      component('Term', { id: 'budget-amount' }),
      component('BudgetTable', {
        unitNote: unitNote(document.editorial.moneyUnit),
        rows: (
          [
            ['预算数', 'total'],
            ['其中：财政资金', 'fiscal'],
            ['其他资金', 'other'],
          ] as const
        ).map(([label, key]) => ({
          label,
          cell: at(`budget/${key}`, budget[key].printed, amountReading(budget[key], document)),
          amount: amountOf(budget[key], unit),
        })),
        name: at('name', project.name),
        code: at('code', classification?.code ?? null, codeReading(project)),
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
      component('Term', { id: 'spending-plan' }),
      component('PlanTable', {
        rows: planCurve(project).map((point, index) => {
          const { key } = PLAN_PERIODS[index] as (typeof PLAN_PERIODS)[number];
          return {
            label: point.label,
            cell: planAt(key),
            cumulative: printedAmount(point, point.cumulativeFen, unit),
            period: printedAmount(point, point.periodFen, unit),
            months: point.months,
          };
        }),
        rule: BLANK_RULE,
      }),
      chartFrame(document, [plan], { tableHref: '#plan' }),
    ),
    section(
      'goals',
      '绩效目标',
      component('Term', { id: 'performance-goal' }),
      component('GoalList', {
        rows: project.goals.map((goal, index) => ({
          label: at(`goals/${index + 1}/label`, goal.label),
          text: at(`goals/${index + 1}/text`, goal.text),
        })),
        ellipsisRow: project.ellipsisRow,
      }),
      component('ServedGoals', {
        goals: hasCrosswalk(document)
          ? subGoalsOf(figures.links, project).map((number) => ({
              href: subGoalAddress(document, number),
              title: `${document.plan.subGoals[number - 1]?.label ?? ''}${document.plan.subGoals[number - 1]?.title ?? ''}`,
            }))
          : null,
      }),
    ),
    section(
      'indicators',
      '绩效指标',
      component('Term', { id: 'indicator' }),
      component('IndicatorTable', { rows: indicatorRows(project, at) }),
    ),
    component('PageFindings', {
      rows: findingRows(document, findings),
      total: null,
      href: documentAddress(document, 'findings/'),
    }),
    component('Neighbours', {
      ...neighbours(document, project),
      ...(document.projects.length > 1 && { compare: documentAddress(document, `compare/?p=${project.id}`) }),
    }),
  );
}

/** Why nothing is known of a project's classification: a blank and a code that the table does not have are two things. */
function unknownCode(classification: FunctionalClassification | null): string {
  return classification === null
    ? '科目未知：项目编码空白'
    : `科目未知：科目表没有编码${classification.code}`;
}

/** A computed amount of a printed share. Beside a cell without one stands nothing: a blank is not 0. */
function printedAmount({ isPrinted }: PlanPoint, fen: number | null, unit: MoneyUnit): Json {
  return isPrinted && fen !== null ? amount(fen, unit) : null;
}

function indicatorRows({ indicators }: Project, at: CellAt): Json {
  const merged = mergedRows(indicators);
  return indicators.map((indicator, index) => {
    const cells = INDICATOR_COLUMNS.map(({ key }) =>
      key === 'target'
        ? at(
            `indicators/${index + 1}/target`,
            indicator.target.printed,
            indicator.target.kind === 'missing' ? undefined : targetReading(indicator.target),
          )
        : at(`indicators/${index + 1}/${key}`, indicator[key]),
    );
    return { cells, kind: indicator.target.kind, ...(merged[index] as { level1: number; level2: number }) };
  });
}

function neighbours(document: BudgetDocument, project: Project): Record<string, Json> {
  const index = document.projects.indexOf(project);
  const link = (neighbour: Project | undefined): Json =>
    neighbour
      ? { id: neighbour.id, name: neighbour.name, href: projectAddress(document, neighbour.id) }
      : null;
  return { previous: link(document.projects[index - 1]), next: link(document.projects[index + 1]) };
}
