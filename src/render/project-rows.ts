import { projectShare } from '../derive/budget-totals.ts';
import type { Figures } from '../derive/figures.ts';
import { hasCrosswalk, subGoalsOf } from '../derive/goal-crosswalk.ts';
import { projectAddress, subGoalAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import { amountOf } from './amount.ts';
import { cell } from './cell.ts';
import type { Json } from './mdx.ts';

/** One row a project for the lists: name, amount, share, classification, sub-goals, plan. */
export function projectRows(document: BudgetDocument, figures: Figures): Json {
  const unit = document.editorial.moneyUnit.used;
  return document.projects.map((project) => {
    const at = (path: string, text: string | null) => cell(document, `projects/${project.id}/${path}`, text);
    return {
      id: project.id,
      href: projectAddress(document, project.id),
      name: at('name', project.name),
      total: at('budget/total', project.budget.total.printed),
      amount: amountOf(project.budget.total, unit),
      share: projectShare(figures.totals, project),
      code: at('code', project.classification?.code ?? null),
      classification: project.classification?.item?.name ?? null,
      fund: project.classification?.budget ?? null,
      goals: hasCrosswalk(document)
        ? subGoalsOf(figures.links, project).map((number) => ({
            href: subGoalAddress(document, number),
            label: document.plan.subGoals[number - 1]?.label ?? '',
          }))
        : null,
      plan: PLAN_PERIODS.map(({ key, label }) => ({
        label,
        cell: at(`spendingPlan/${key}`, project.spendingPlan[key].printed),
      })),
    };
  });
}
