import { BLANK_RULE } from '../derive/plan-curve.ts';
import { formatPermille } from '../derive/budget-totals.ts';
import type { Figures } from '../derive/figures.ts';
import { documentAddress, projectAddress, subGoalAddress } from '../model/addresses.ts';
import { type BudgetDocument, projectId } from '../model/budget-document.ts';
import { amount, amountOf } from './amount.ts';
import { cell } from './cell.ts';
import { allocationRows, periodRows } from './chart-data.ts';
import { component, type Json, page, section } from './mdx.ts';
import { pageMatter } from './page-matter.ts';
import { projectRows } from './project-rows.ts';

/** The year at a glance: computed headline figures, where the money goes, when, the goals, the projects. */
export function renderOverviewPage(document: BudgetDocument, figures: Figures): string {
  const unit = document.editorial.moneyUnit.used;
  const { total, byBudget } = figures.totals;
  const answered = document.projects.flatMap(({ indicators }) => indicators).length - figures.targets.missing;
  const last = figures.year.at(-1);
  const largest = allocationRows(document).rows[0];
  const largestProject = document.projects.find(({ name }) => name === largest?.label);
  const name = document.editorial.departmentName;
  return page(
    pageMatter(document, {
      address: documentAddress(document),
      kind: 'overview',
      title: `${name.used}${document.fiscalYear}年预算绩效目标`,
      description: `${name.used}${document.fiscalYear}年部门绩效目标和${document.projects.length}个预算项目。`,
    }),
    component('Headline', {
      departmentName: name.used,
      nameBasis: name.basis,
      fiscalYear: document.fiscalYear,
      projectCount: document.projects.length,
      total: amount(total.fen, unit),
      uncounted: total.uncounted,
      unitBasis: document.editorial.moneyUnit.basis,
      lastPeriod: last ? { months: last.months, share: formatPermille(last.permille) } : null,
      largest: largestProject
        ? {
            name: largestProject.name,
            share: formatPermille(figures.totals.sharePermille.get(largestProject.id) ?? 0),
            text: largest?.text ?? '',
            budget: largestProject.classification?.budget ?? null,
          }
        : null,
      yesNo: figures.targets['yes-no'],
      answered,
      unit,
    }),
    section(
      'where',
      '钱花在哪里',
      component('Chart', { id: 'allocation-chart', label: '各项目预算数', rows: allocationRows(document) as unknown as Json }),
      component('FundTotals', {
        rows: byBudget.map((fund) => ({ budget: fund.budget, count: fund.projects.length, amount: amount(fund.fen, unit) })),
        total: amount(total.fen, unit),
      }),
      component('ProjectTable', { rows: projectRows(document, figures), unit, brief: true, total: amount(total.fen, unit) }),
    ),
    section(
      'when',
      '什么时候花',
      component('Chart', { id: 'period-chart', label: '全年各时段计划支出', rows: periodRows(document, figures) as unknown as Json }),
      component('PeriodTable', {
        rows: figures.year.map((period) => ({
          months: period.months,
          label: period.label,
          period: amount(period.periodFen, unit),
          share: formatPermille(period.permille),
          cumulative: amount(period.cumulativeFen, unit),
          cumulativeShare: formatPermille(period.cumulativePermille),
        })),
        unit,
        rule: BLANK_RULE,
      }),
    ),
    section(
      'goals',
      '要达到什么目标',
      component('GoalIndex', { rows: goalRows(document, figures), overallHref: documentAddress(document, 'goals/') }),
    ),
  );
}

/** Overall goal with the list of sub-goals. */
export function renderGoalsPage(document: BudgetDocument, figures: Figures): string {
  const { plan } = document;
  return page(
    pageMatter(document, {
      address: documentAddress(document, 'goals/'),
      kind: 'goals',
      title: plan.title,
      description: `${plan.title}：总体绩效目标全文和分项绩效目标。`,
    }),
    component('PlanHeader', {
      part: cell(document, 'plan/part', plan.part),
      title: cell(document, 'plan/title', plan.title),
    }),
    component('OverallGoal', {
      heading: cell(document, 'plan/overallGoal/heading', plan.overallGoal.heading),
      text: cell(document, 'plan/overallGoal/text', plan.overallGoal.text),
    }),
    component('GoalIndex', {
      heading: cell(document, 'plan/subGoalsHeading', plan.subGoalsHeading),
      rows: goalRows(document, figures),
    }),
  );
}

/** One sub-goal: its text, its indicator text, and the projects the editor takes it to name. */
export function renderSubGoalPage(document: BudgetDocument, figures: Figures, number: number): string {
  const subGoal = document.plan.subGoals[number - 1] as BudgetDocument['plan']['subGoals'][number];
  const at = (key: 'label' | 'title' | 'goal' | 'indicatorText') => cell(document, `plan/subGoals/${number}/${key}`, subGoal[key]);
  const unit = document.editorial.moneyUnit.used;
  const links = figures.links[number - 1];
  const count = document.plan.subGoals.length;
  const neighbour = (other: number): Json => {
    const target = document.plan.subGoals[other - 1];
    return target ? { id: target.label, name: target.title, href: subGoalAddress(document, other) } : null;
  };
  return page(
    pageMatter(document, {
      address: subGoalAddress(document, number),
      kind: 'sub-goal',
      title: subGoal.title,
      description: `${document.fiscalYear}年分项绩效目标${subGoal.label}：${subGoal.title}`,
    }),
    component('SubGoal', { label: at('label'), title: at('title'), goal: at('goal'), indicatorText: at('indicatorText') }),
    component('NamedProjects', {
      rows: (links?.nicknames ?? []).map((entry) => ({
        nickname: entry.nickname,
        confidence: entry.confidence,
        basis: entry.basis,
        projects: entry.projects.map((projectNumber) => {
          const project = document.projects.find(({ number: own }) => own === projectNumber);
          return {
            id: projectId(projectNumber),
            name: project?.name ?? '',
            href: projectAddress(document, projectId(projectNumber)),
            amount: project ? amountOf(project.budget.total, unit) : null,
          };
        }),
      })),
    }),
    component('Neighbours', { previous: neighbour(number - 1), next: number < count ? neighbour(number + 1) : null }),
  );
}

/** Safeguards: paragraphs and measures. */
export function renderSafeguardsPage(document: BudgetDocument): string | null {
  const { safeguards } = document.plan;
  if (!safeguards) return null;
  const title = safeguards.heading.replace(/^[一二三四五六七八九十]+、/, '');
  return page(
    pageMatter(document, {
      address: documentAddress(document, 'safeguards/'),
      kind: 'safeguards',
      title,
      description: `${document.fiscalYear}年${title}全文。`,
    }),
    component('Safeguards', {
      heading: cell(document, 'plan/safeguards/heading', safeguards.heading),
      paragraphs: safeguards.paragraphs.map((text, index) => cell(document, `plan/safeguards/paragraphs/${index + 1}`, text)),
      measures: safeguards.measures.map(({ label, text }, index) => ({
        label: cell(document, `plan/safeguards/measures/${index + 1}/label`, label),
        text: cell(document, `plan/safeguards/measures/${index + 1}/text`, text),
      })),
    }),
  );
}

function goalRows(document: BudgetDocument, figures: Figures): Json {
  return document.plan.subGoals.map((subGoal, index) => ({
    label: cell(document, `plan/subGoals/${index + 1}/label`, subGoal.label),
    title: cell(document, `plan/subGoals/${index + 1}/title`, subGoal.title),
    href: subGoalAddress(document, index + 1),
    projects: (figures.links[index]?.projects ?? []).map(({ id, name }) => ({ id, name, href: projectAddress(document, id) })),
  }));
}
