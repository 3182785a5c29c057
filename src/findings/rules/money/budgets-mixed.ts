import { budgetTotals, type FundTotal, knownFen } from '../../../derive/budget-totals.ts';
import { formatAmount, type MoneyUnit } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { isCountable } from './countable.ts';

export const budgetsMixed: FindingRule = {
  code: 'MONEY_BUDGETS_MIXED',
  severity: '中',
  title: '不同预算的钱列在一起',
  explanation:
    '按项目编码，各项目属于一种以上的预算（一般公共预算、政府性基金预算等）。不同预算的钱分账管理，相加时须说明。金额按预算数计算，编码属于哪种预算依本站科目表，看不出的另外写明，不算在哪一种里。指向较少的一方。',
  observe(document) {
    if (!isCountable(document.projects)) return [];
    const { byBudget } = budgetTotals(document);
    const known = byBudget.filter(({ budget }) => budget !== null);
    if (known.length < 2) return [];
    const unit = document.editorial.moneyUnit.used;
    const projectsOf = (budget: string | null) =>
      document.projects.filter(({ classification }) => (classification?.budget ?? null) === budget);
    const parts = known.map(
      ({ budget, fen }) => `${budget}${projectsOf(budget).length}个项目${formatAmount(fen, unit)}${unit}`,
    );
    const unknown = byBudget.find(({ budget }) => budget === null);
    const rest = unknown
      ? `；另有${projectsOf(null).length}个项目${knownAmount(unknown, unit)}看不出属于哪种预算`
      : '';
    const smaller = known.slice(1).flatMap(({ budget }) => projectsOf(budget));
    return [
      {
        place: 'document',
        citations: smaller.flatMap((project) => citeProject(project, 'code', 'budget/total')),
        sentence: `按项目编码，${unknown ? '看得出的' : '各'}项目分属${known.length}种预算：${parts.join('，')}${rest}；相加得出的总数含不同预算的钱。`,
      },
    ];
  },
};

/** The sum of some projects as text; nothing where none of their amounts is known. */
function knownAmount(total: FundTotal, unit: MoneyUnit): string {
  const fen = knownFen(total);
  return fen === null ? '' : `${formatAmount(fen, unit)}${unit}`;
}
