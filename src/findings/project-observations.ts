import type { BudgetDocument, Project } from '../model/budget-document.ts';
import type { Citation, Observation } from './finding.ts';

/** Some values of one project, to be cited: «budget/total» → «projects/05/budget/total». */
export function citeProject({ id }: Pick<Project, 'id'>, ...keys: string[]): Citation[] {
  return keys.map((key) => ({ path: `projects/${id}/${key}` }));
}

/** One observation for each project a rule has something to say about; `null` where it has not. */
export function observeProjects(
  { projects }: Pick<BudgetDocument, 'projects'>,
  observe: (project: Project) => Omit<Observation, 'place'> | null,
): Observation[] {
  return projects.flatMap((project) => {
    const observation = observe(project);
    return observation ? [{ place: `projects/${project.id}`, ...observation }] : [];
  });
}

/** From this many projects on, what all of them lack is taken for a feature of the form. */
const WHOLE_FORM = 3;

/**
 * What every project of a document lacks is said once: the form may not have that cell at all. Otherwise the observations stay
 * as they are.
 */
export function onceForWholeForm(
  { projects }: Pick<BudgetDocument, 'projects'>,
  observations: Observation[],
  what: string,
): Observation[] {
  if (projects.length < WHOLE_FORM || observations.length < projects.length) return observations;
  return [
    {
      place: 'document',
      citations: observations.flatMap(({ citations }) => citations),
      sentence: `全部${projects.length}张项目表都没有${what}，可能是表格里没有这一栏。`,
    },
  ];
}
