import type { Project } from '../../../model/budget-document.ts';
import { fenOf } from '../../../model/money.ts';

/** Whether the budgets of some projects add up to an exact integer; past that, totals are refused elsewhere. */
export function isCountable(projects: readonly Project[]): boolean {
  const sum = projects.reduce((total, { budget }) => total + BigInt(fenOf(budget.total) ?? 0), 0n);
  return sum <= BigInt(Number.MAX_SAFE_INTEGER);
}
