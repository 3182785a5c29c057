import { type BudgetDocument, type Project, projectId } from '../model/budget-document.ts';
import type { EditorialInput } from '../model/schemas/editorial-schema.ts';

/** Which projects a sub-goal's indicator text names, through the editor's table of nicknames. */
export interface SubGoalLinks {
  number: number;
  projects: Project[];
  nicknames: EditorialInput['subGoalProjects'];
}

/** Sub-goal → projects, both in printed order. A project may serve several sub-goals, so these are never summed. */
export function subGoalLinks({ plan, projects, editorial }: BudgetDocument): SubGoalLinks[] {
  return plan.subGoals.map((_, index) => {
    const nicknames = editorial.subGoalProjects.filter(({ subGoal }) => subGoal === index + 1);
    const named = new Set(nicknames.flatMap((entry) => entry.projects.map(projectId)));
    return { number: index + 1, nicknames, projects: projects.filter(({ id }) => named.has(id)) };
  });
}

/** Whether the editor has stated what the sub-goals name; until then no project can be said to be left out. */
export function hasCrosswalk({ editorial }: BudgetDocument): boolean {
  return editorial.subGoalProjects.length > 0;
}

/** Numbers of the sub-goals that name a project, ascending. */
export function subGoalsOf(links: readonly SubGoalLinks[], project: Project): number[] {
  return links.filter(({ projects }) => projects.includes(project)).map(({ number }) => number);
}

/** Numbers of the sub-goals a project mainly serves, ascending: the editor's judgement. */
export function mainSubGoalsOf({ editorial }: BudgetDocument, project: Project): number[] {
  const rows = editorial.mainSubGoals.filter(({ projects }) => projects.includes(project.number));
  return [...new Set(rows.map(({ subGoal }) => subGoal))].sort((a, b) => a - b);
}
