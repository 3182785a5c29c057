import type { BudgetTotals } from '../derive/budget-totals.ts';
import type { MoneyUnit } from '../model/money.ts';
import { type Amount, amount } from './amount.ts';

/** A part of a sum: the money of one budget. `figure` is the path of the computed amount, for `verify`. */
export type FundPart = { label: string; amount: Amount; figure: string };

/** What a sum is made of where it adds up money of different budgets, largest first; nothing where all is of one budget. */
export function fundParts({ byBudget }: BudgetTotals, unit: MoneyUnit): FundPart[] {
  const counted = byBudget.filter(({ projects }) => projects.length > 0);
  if (counted.length < 2) return [];
  return counted.map(({ budget, fen }) => ({
    label: budget ?? '看不出属于哪本预算的',
    amount: amount(fen, unit),
    figure: `funds/${budget ?? ''}/amount`,
  }));
}

/** The same as the end of a sentence on how a chart was drawn: «合计里…120万元、…»; '' where all is of one budget. */
export function fundRule(totals: BudgetTotals, unit: MoneyUnit): string {
  const parts = fundParts(totals, unit).map(({ label, amount: { text } }) => `${label}${text}${unit}`);
  return parts.length === 0 ? '' : `合计是不同预算的钱相加：${parts.join('，')}。`;
}
