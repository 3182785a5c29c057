import { projectShare } from '../derive/budget-totals.ts';
import type { Figures } from '../derive/figures.ts';
import { headlineOf } from '../derive/headline.ts';
import { answeredFindings, isAboutFew } from '../findings/answered-findings.ts';
import { noPrintedTotal } from '../findings/rules/money/no-printed-total.ts';
import { documentAddress, projectAddress, subGoalAddress } from '../model/addresses.ts';
import { type BudgetDocument, projectId } from '../model/budget-document.ts';
import { amount, amountOf, totalAmount } from './amount.ts';
import { cell } from './cell.ts';
import { chartFrame } from './figures/chart-frame.ts';
import { overviewFigures } from './figures/document-figures.ts';
import { overviewAnswers, QUESTIONS } from './figures/overview-answers.ts';
import { findingRows } from './finding-rows.ts';
import { fundParts } from './fund-parts.ts';
import { component, type GeneratedPage, type Json, page, section } from './mdx.ts';
import { pageMatter } from './page-matter.ts';

/** The year at a glance: computed headline figures, where the money goes, when, for which goals, how it is judged. */
export function renderOverviewPage(document: BudgetDocument, figures: Figures): GeneratedPage {
  const unit = document.editorial.moneyUnit.used;
  const { total } = figures.totals;
  const charts = overviewFigures(document, figures);
  const { lastPeriod, largest, yesNo } = headlineOf(document, figures);
  const { findings } = answeredFindings(document);
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
      total: totalAmount(total, unit),
      uncounted: total.uncounted,
      funds: fundParts(figures.totals, unit),
      isTotalUnprinted: findings.some(({ rule }) => rule === noPrintedTotal.code),
      unitBasis: document.editorial.moneyUnit.basis,
      lastPeriod: lastPeriod && { months: lastPeriod.months, share: lastPeriod.share },
      largest: largest && {
        name: largest.project.name,
        share: projectShare(figures.totals, largest.project),
        href: projectAddress(document, largest.project.id),
        amount: amount(largest.fen, unit),
        budget: largest.project.classification?.budget ?? null,
      },
      yesNo: yesNo && { ...yesNo },
      sentences: overviewAnswers(charts).map(({ section: id, figure, sentence }) => ({
        href: `#${id}`,
        figure,
        title: sentence,
      })),
    }),
    section(
      'where',
      QUESTIONS.where,
      ...(hasFund(document) ? [component('Term', { id: 'government-fund' })] : []),
      chartFrame(document, charts.where),
    ),
    section('when', QUESTIONS.when, chartFrame(document, charts.when)),
    section('goals', QUESTIONS.goals, chartFrame(document, charts.goals)),
    section('judge', QUESTIONS.judge, chartFrame(document, charts.judge)),
    component('PageFindings', {
      rows: findingRows(
        document,
        findings.filter(({ severity }) => severity === '高'),
      ),
      total: findings.length,
      href: documentAddress(document, 'findings/'),
    }),
  );
}

/** Whether money of a government fund stands among the projects', which a reader should know of. */
function hasFund({ projects }: BudgetDocument): boolean {
  return projects.some(({ classification }) => classification?.budget === '政府性基金预算');
}

/** Overall goal with the list of sub-goals. */
export function renderGoalsPage(document: BudgetDocument, figures: Figures): GeneratedPage {
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
    component('Term', { id: 'overall-goal' }),
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
export function renderSubGoalPage(document: BudgetDocument, figures: Figures, number: number): GeneratedPage {
  const subGoal = document.plan.subGoals[number - 1] as BudgetDocument['plan']['subGoals'][number];
  const findings = answeredFindings(document).findings.filter(
    (finding) =>
      isAboutFew(finding) && finding.paths.some((path) => path.startsWith(`plan/subGoals/${number}/`)),
  );
  const at = (key: 'label' | 'title' | 'goal' | 'indicatorText') =>
    cell(document, `plan/subGoals/${number}/${key}`, subGoal[key], findings);
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
    component('SubGoal', {
      label: at('label'),
      title: at('title'),
      goal: at('goal'),
      indicatorText: at('indicatorText'),
    }),
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
    component('PageFindings', {
      rows: findingRows(document, findings),
      total: null,
      href: documentAddress(document, 'findings/'),
    }),
    component('Neighbours', {
      previous: neighbour(number - 1),
      next: number < count ? neighbour(number + 1) : null,
    }),
  );
}

/** Safeguards: paragraphs and measures. */
export function renderSafeguardsPage(document: BudgetDocument): GeneratedPage | null {
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
      paragraphs: safeguards.paragraphs.map((text, index) =>
        cell(document, `plan/safeguards/paragraphs/${index + 1}`, text),
      ),
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
    projects: (figures.links[index]?.projects ?? []).map(({ id, name, budget }) => ({
      id,
      name,
      href: projectAddress(document, id),
      amount: amountOf(budget.total, document.editorial.moneyUnit.used),
    })),
  }));
}
