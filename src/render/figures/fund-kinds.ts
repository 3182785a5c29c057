import type { FundKind } from '../../charts/chart-rows.ts';
import type { BudgetKind } from '../../model/functional-classification.ts';

const KINDS: Record<BudgetKind, FundKind> = {
  一般公共预算: 'general',
  政府性基金预算: 'government-fund',
  国有资本经营预算: 'other',
  社会保险基金预算: 'other',
};

/** How the bars of a budget are drawn. */
export function fundKind(budget: BudgetKind | null | undefined): FundKind {
  return budget ? KINDS[budget] : 'unknown';
}
