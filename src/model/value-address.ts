import { documentAddress, projectAddress, subGoalAddress } from './addresses.ts';
import type { BudgetDocument, ValuePath } from './budget-document.ts';

/** The page on which a printed value has its own place. */
export function valuePage(
  document: Pick<BudgetDocument, 'department' | 'fiscalYear'>,
  path: ValuePath,
): string {
  const [part, second = '', third] = path.split('/');
  if (part === 'projects') return projectAddress(document, second);
  if (second === 'subGoals') return subGoalAddress(document, Number(third));
  if (second === 'safeguards') return documentAddress(document, 'safeguards/');
  if (second.startsWith('projects')) return documentAddress(document, 'projects/');
  return documentAddress(document, 'goals/');
}

/** The value's place on its page, as near as the page has one. */
export function valueAddress(
  document: Pick<BudgetDocument, 'department' | 'fiscalYear'>,
  path: ValuePath,
): string {
  const [part, , third, fourth] = path.split('/');
  if (part !== 'projects') {
    const measure = /^plan\/safeguards\/measures\/(\d+)\//.exec(path)?.[1];
    return valuePage(document, path) + (measure ? `#measure-${measure}` : '');
  }
  const places: Record<string, string> = {
    budget: '#budget',
    code: '#budget',
    purpose: '#purpose',
    spendingPlan: '#plan',
    goals: '#goals',
    indicators: `#indicator-${fourth}`,
  };
  return valuePage(document, path) + (places[third ?? ''] ?? '');
}
