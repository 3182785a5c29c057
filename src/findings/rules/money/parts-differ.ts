import { fenOf, formatAmount, sumFen } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';

export const partsDiffer: FindingRule = {
  code: 'MONEY_PARTS_DIFFER',
  severity: '高',
  title: '财政资金与其他资金之和不等于预算数',
  explanation:
    '印出的财政资金、其他资金相加，与印出的预算数比较，精确到分；空白的一格不加。两格都空白，或者有一格读不出金额时不比较。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const { total, fiscal, other } = project.budget;
      const whole = fenOf(total);
      const parts = [fiscal, other].flatMap((money) => fenOf(money) ?? []);
      const isUnreadable = [fiscal, other].some(({ state }) => state === 'unreadable');
      if (whole === null || parts.length === 0 || isUnreadable) return null;
      const sum = sumFen(parts);
      if (sum === whole) return null;
      const unit = document.editorial.moneyUnit.used;
      const blank = parts.length === 2 ? '' : '（另一格空白）';
      return {
        citations: citeProject(project, 'budget/total', 'budget/fiscal', 'budget/other'),
        sentence: `财政资金与其他资金相加为${formatAmount(sum, unit)}${unit}${blank}，预算数为${formatAmount(whole, unit)}${unit}，相差${formatAmount(Math.abs(whole - sum), unit)}${unit}。`,
      };
    }),
};
