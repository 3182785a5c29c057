import { budgetTotals } from '../../../derive/budget-totals.ts';
import { formatAmount } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { isCountable } from './countable.ts';

export const budgetsMixed: FindingRule = {
  code: 'MONEY_BUDGETS_MIXED',
  severity: '中',
  title: '不同预算的钱列在一起',
  explanation:
    '按项目编码，各项目属于一种以上的预算（一般公共预算、政府性基金预算等）。不同预算的钱分账管理，相加时须说明。金额按预算数计算，编码属于哪种预算依本站科目表。指向较少的一方。',
  observe(document) {
    if (!isCountable(document.projects)) return [];
    const { byBudget } = budgetTotals(document);
    const known = byBudget.filter(({ budget }) => budget !== null);
    if (known.length < 2) return [];
    const unit = document.editorial.moneyUnit.used;
    const projectsOf = (budget: string | null) =>
      document.projects.filter(({ classification }) => classification?.budget === budget);
    const parts = known.map(
      ({ budget, fen }) => `${budget}${projectsOf(budget).length}个项目${formatAmount(fen, unit)}${unit}`,
    );
    const smaller = known.slice(1).flatMap(({ budget }) => projectsOf(budget));
    return [
      {
        place: 'document',
        citations: smaller.flatMap((project) => citeProject(project, 'code', 'budget/total')),
        sentence: `按项目编码，各项目分属${known.length}种预算：${parts.join('，')}；相加得出的总数含不同预算的钱。`,
      },
    ];
  },
};
