import type { BudgetDocument, Project, ValuePath } from './budget-document.ts';
import { PLAN_PERIODS } from './spending-plan.ts';

/** One printed cell or paragraph: where it stands in the model, and its text (`null`: blank in the source). */
export interface PrintedValue {
  path: ValuePath;
  text: string | null;
}

type Plan = Pick<BudgetDocument, 'plan'>['plan'];

/** Columns of the printed indicator table, left to right. */
export const INDICATOR_COLUMNS = [
  { key: 'level1', label: '一级指标' },
  { key: 'level2', label: '二级指标' },
  { key: 'level3', label: '三级指标' },
  { key: 'description', label: '绩效指标描述' },
  { key: 'target', label: '指标值' },
  { key: 'basis', label: '指标值确定依据' },
] as const;

/** Every printed value of the department plan, in reading order. */
export function planValues(plan: Plan): PrintedValue[] {
  const values: PrintedValue[] = [
    { path: 'plan/part', text: plan.part },
    { path: 'plan/title', text: plan.title },
    { path: 'plan/overallGoal/heading', text: plan.overallGoal.heading },
    { path: 'plan/overallGoal/text', text: plan.overallGoal.text },
    { path: 'plan/subGoalsHeading', text: plan.subGoalsHeading },
  ];
  plan.subGoals.forEach((subGoal, index) => {
    for (const key of ['label', 'title', 'goal', 'indicatorText'] as const) {
      values.push({ path: `plan/subGoals/${index + 1}/${key}`, text: subGoal[key] });
    }
  });
  if (plan.safeguards) {
    values.push({ path: 'plan/safeguards/heading', text: plan.safeguards.heading });
    plan.safeguards.paragraphs.forEach((text, index) => {
      values.push({ path: `plan/safeguards/paragraphs/${index + 1}`, text });
    });
    plan.safeguards.measures.forEach(({ label, text }, index) => {
      values.push({ path: `plan/safeguards/measures/${index + 1}/label`, text: label });
      values.push({ path: `plan/safeguards/measures/${index + 1}/text`, text });
    });
  }
  values.push({ path: 'plan/projectsPart', text: plan.projectsPart });
  values.push({ path: 'plan/projectsTitle', text: plan.projectsTitle });
  return values;
}

/** Every printed value of one project table, in reading order. */
export function projectValues(project: Project): PrintedValue[] {
  const at = (path: string, text: string | null): PrintedValue => ({
    path: `projects/${project.id}/${path}`,
    text,
  });
  return [
    at('heading', project.heading),
    at('code', project.classification?.code ?? null),
    at('name', project.name),
    at('budget/total', project.budget.total.printed),
    at('budget/fiscal', project.budget.fiscal.printed),
    at('budget/other', project.budget.other.printed),
    at('purpose', project.purpose),
    ...PLAN_PERIODS.map(({ key }) => at(`spendingPlan/${key}`, project.spendingPlan[key].printed)),
    ...project.goals.flatMap((goal, index) => [
      at(`goals/${index + 1}/label`, goal.label),
      at(`goals/${index + 1}/text`, goal.text),
    ]),
    ...project.indicators.flatMap((indicator, index) =>
      INDICATOR_COLUMNS.map(({ key }) =>
        at(`indicators/${index + 1}/${key}`, key === 'target' ? indicator.target.printed : indicator[key]),
      ),
    ),
  ];
}

/** Every printed value of a document, in reading order. */
export function printedValues(document: BudgetDocument): PrintedValue[] {
  return [...planValues(document.plan), ...document.projects.flatMap(projectValues)];
}
