import type { BudgetDocument, PerformanceIndicator, Project } from '../../../../src/model/budget-document.ts';
import { type ClassificationEntry, classify } from '../../../../src/model/functional-classification.ts';
import { type MoneyUnit, parseMoney } from '../../../../src/model/money.ts';
import { parseTarget } from '../../../../src/model/target-value.ts';
import { sampleDocument, samplePlan, sampleProject } from '../../../fixtures/sample-documents.ts';

/** What one rule must see, by place, and what it must leave alone. */
export interface RuleCase {
  finds: Record<string, [document: BudgetDocument, ...places: string[]]>;
  leaves: Record<string, BudgetDocument>;
}
export type RuleCases = Record<string, RuleCase>;

const CODES: ClassificationEntry[] = [
  { code: '2070104', name: '图书馆', budget: '一般公共预算', basis: '示例' },
  { code: '2120803', name: '城市建设支出', budget: '政府性基金预算', basis: '示例' },
];

/** A document with one project for each argument, numbered from 1. */
export function projects(...own: Partial<Project>[]): BudgetDocument {
  return sampleDocument(own.map((each, index) => sampleProject(index + 1, '10', each)));
}

/** The same with names that have nothing in common, so that the projects are not one series. */
export function unlikeProjects(...own: Partial<Project>[]): BudgetDocument {
  return projects(
    ...own.map((each, index) => ({ name: ['图书购置', '场馆修缮', '讲座补助'][index] ?? '', ...each })),
  );
}

export function withPlan(plan: Partial<BudgetDocument['plan']>, document = projects({})): BudgetDocument {
  return { ...document, plan: { ...document.plan, ...plan } };
}

/** Sub-goals from their printed lists, with titles of their own. */
export function subGoals(
  ...texts: { title?: string; goal?: string | null; list?: string | null }[]
): BudgetDocument['plan']['subGoals'] {
  return texts.map(({ title, goal = '办好事', list = '示例1' }, index) => ({
    label: `（${index + 1}）`,
    title: title ?? `目标${index + 1}`,
    goal,
    indicatorText: list,
  }));
}

/** The editor's links: sub-goal, nickname, project numbers, confidence. */
export function linked(
  document: BudgetDocument,
  ...links: [subGoal: number, nickname: string, projects: number[], confidence?: '高' | '中' | '低'][]
): BudgetDocument {
  const subGoalProjects = links.map(([subGoal, nickname, numbers, confidence = '高']) => ({
    subGoal,
    nickname,
    projects: numbers,
    confidence,
    basis: '示例',
  }));
  return { ...document, editorial: { ...document.editorial, subGoalProjects } };
}

export function withSource(text: string, document = projects({}, {})): BudgetDocument {
  return { ...document, source: { file: 'plan.txt', text } };
}

/** What the editor records of the publication; the rest is not known. */
export function withPublication(
  document: BudgetDocument,
  known: Partial<NonNullable<BudgetDocument['editorial']['publication']>>,
): BudgetDocument {
  const publication = {
    indexNumber: null,
    title: null,
    publisher: null,
    topic: null,
    writtenOn: null,
    publishedAt: null,
    documentNumber: null,
    validity: null,
    summary: null,
    ...known,
  };
  return { ...document, editorial: { ...document.editorial, publication } };
}

export function withUnit(
  document: BudgetDocument,
  printed: string | null,
  used: MoneyUnit = '万元',
): BudgetDocument {
  return { ...document, editorial: { ...document.editorial, moneyUnit: { printed, used, basis: '示例' } } };
}

/** 预算数, 财政资金, 其他资金 in 万元. */
export function budget(total: string | null, fiscal: string | null, other: string | null): Partial<Project> {
  return {
    budget: {
      total: parseMoney(total, '万元'),
      fiscal: parseMoney(fiscal, '万元'),
      other: parseMoney(other, '万元'),
    },
  };
}

export function plan(...cells: (string | null)[]): Partial<Project> {
  return { spendingPlan: samplePlan(...cells) };
}

export function code(printed: string | null): Partial<Project> {
  return { classification: classify(printed, CODES) };
}

/** One indicator row: second level, name, description, target, basis. */
export function row(
  level2: string | null,
  level3: string | null,
  description: string | null,
  target: string | null,
  basis: string | null = '合同第3条',
): PerformanceIndicator {
  return { level1: '产出指标', level2, level3, description, target: parseTarget(target), basis };
}

/** A document with one project and these rows. */
export function rows(...indicators: PerformanceIndicator[]): BudgetDocument {
  return projects({ indicators });
}

export function goals(...texts: (string | null)[]): Partial<Project> {
  return { goals: texts.map((text, index) => ({ label: `目标${index + 1}`, text })) };
}
