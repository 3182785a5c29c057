import { knownFen } from '../derive/budget-totals.ts';
import { figuresOf } from '../derive/figures.ts';
import { answeredFindings } from '../findings/answered-findings.ts';
import type { BudgetDocument, Project, ValuePath } from '../model/budget-document.ts';
import { projectId } from '../model/budget-document.ts';
import { fenOf, type Money, yuanNumber } from '../model/money.ts';
import { PLAN_PERIODS, percentOf } from '../model/spending-plan.ts';
import type { BudgetJson } from './budget-json-schema.ts';

/** The whole model as `…/data/budget.json`: printed words, what was read from them, and what was computed. */
export function exportBudget(document: BudgetDocument): BudgetJson {
  const { plan, editorial } = document;
  const figures = figuresOf(document);
  const { total, byBudget, sharePermille } = figures.totals;
  const anchor = anchorOf(document);
  return {
    department: {
      slug: document.department,
      name: editorial.departmentName.used,
      basis: editorial.departmentName.basis,
    },
    fiscalYear: document.fiscalYear,
    moneyUnit: editorial.moneyUnit,
    publication: editorial.publication,
    corrections: editorial.corrections,
    redactions: editorial.redactions,
    headings: {
      part: plan.part,
      subGoals: plan.subGoalsHeading,
      projectsPart: plan.projectsPart,
      projects: plan.projectsTitle,
    },
    overview: {
      title: plan.title,
      heading: plan.overallGoal.heading,
      text: plan.overallGoal.text,
      anchor: anchor('plan/overallGoal/heading', 'plan/overallGoal/text'),
    },
    subGoals: plan.subGoals.map((subGoal, index) => ({
      number: index + 1,
      ...subGoal,
      projects: (figures.links[index]?.projects ?? []).map(({ id }) => id),
      nicknames: (figures.links[index]?.nicknames ?? []).map(({ nickname, projects, confidence, basis }) => ({
        nickname,
        projects: projects.map(projectId),
        confidence,
        basis,
      })),
      anchor: anchor(
        ...(['label', 'title', 'goal', 'indicatorText'] as const).map(
          (key) => `plan/subGoals/${index + 1}/${key}`,
        ),
      ),
    })),
    safeguards: plan.safeguards && {
      heading: plan.safeguards.heading,
      paragraphs: plan.safeguards.paragraphs,
      measures: plan.safeguards.measures.map(({ label, text }, index) => ({
        number: index + 1,
        label,
        text,
      })),
      anchor: anchor(
        'plan/safeguards/heading',
        ...plan.safeguards.paragraphs.map((_, index) => `plan/safeguards/paragraphs/${index + 1}`),
        ...plan.safeguards.measures.map((_, index) => `plan/safeguards/measures/${index + 1}/text`),
      ),
    },
    projects: document.projects.map((project) => exportProject(document, project)),
    findings: answeredFindings(document).findings.map(
      ({ id, rule, severity, sentence, quotations, anchors, reply }) => ({
        id,
        rule,
        severity,
        sentence,
        quotation: [...new Set(quotations.flatMap(({ text }) => text ?? []))].join('；') || null,
        anchors: anchors.map(({ file, lines: [first, last] }) => ({ file, lines: [first, last] })),
        reply,
      }),
    ),
    derived: {
      total: { yuan: yuanOf(knownFen(total)), uncounted: total.uncounted },
      byBudget: byBudget.map((fund) => ({
        budget: fund.budget,
        yuan: yuanOf(knownFen(fund)),
        projects: fund.projects,
      })),
      shares: [...sharePermille].map(([id, permille]) => ({ id, percent: permille / 10 })),
      spending: PLAN_PERIODS.map(({ by }, index) => {
        const period = figures.year?.[index];
        return {
          by,
          cumulativeYuan: period ? yuanNumber(period.cumulativeFen) : null,
          periodYuan: period ? yuanNumber(period.periodFen) : null,
          periodPercent: period ? period.permille / 10 : null,
          cumulativePercent: period ? period.cumulativePermille / 10 : null,
        };
      }),
      targetKinds: figures.targets,
    },
  };
}

function exportProject(document: BudgetDocument, project: Project): BudgetJson['projects'][number] {
  const anchor = anchorOf(document);
  const path = `projects/${project.id}`;
  const { classification } = project;
  return {
    id: project.id,
    number: project.number,
    heading: project.heading,
    name: project.name,
    classification: classification && {
      code: classification.code,
      category: classification.category?.name ?? null,
      section: classification.section?.name ?? null,
      item: classification.item?.name ?? null,
      budget: classification.budget,
    },
    budget: {
      total: exportMoney(project.budget.total),
      fiscal: exportMoney(project.budget.fiscal),
      other: exportMoney(project.budget.other),
    },
    purpose: project.purpose,
    spendingPlan: PLAN_PERIODS.map(({ key, by }) => ({
      by,
      printed: project.spendingPlan[key].printed,
      cumulativePercent: percentOf(project.spendingPlan[key]),
    })),
    goals: project.goals,
    indicators: project.indicators.map(({ target, ...indicator }, index) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      level3: indicator.level3,
      description: indicator.description,
      target,
      basis: indicator.basis,
      anchor: anchor(
        ...(['level1', 'level2', 'level3', 'description', 'target', 'basis'] as const).map(
          (key) => `${path}/indicators/${index + 1}/${key}`,
        ),
      ),
    })),
    ellipsisRow: project.ellipsisRow,
    anchor:
      project.sourceLines && document.source
        ? { file: document.source.file, lines: [project.sourceLines[0], project.sourceLines[1]] }
        : null,
  };
}

function exportMoney(money: Money): { printed: string | null; yuan: number | null } {
  const fen = fenOf(money);
  return { printed: money.printed, yuan: yuanOf(fen) };
}

/** Smallest range of source lines that holds all of some values; `null` when none of them has a place. */
function anchorOf({ anchors, source }: BudgetDocument) {
  return (...paths: ValuePath[]): { file: string; lines: [number, number] } | null => {
    const lines = paths.flatMap((path) => anchors.get(path) ?? []);
    return source && lines.length > 0
      ? { file: source.file, lines: [Math.min(...lines), Math.max(...lines)] }
      : null;
  };
}

function yuanOf(fen: number | null): number | null {
  return fen === null ? null : yuanNumber(fen);
}
