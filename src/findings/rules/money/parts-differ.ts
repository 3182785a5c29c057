import { fenOf, formatAmount, sumFen } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';

export const partsDiffer: FindingRule = {
  code: 'MONEY_PARTS_DIFFER',
  severity: '高',
  title: '财政资金与其他资金之和不等于预算数',
  explanation:
    '印出的财政资金、其他资金相加，与印出的预算数比较，精确到分；有一格空白时，只拿印出的一格和预算数比，空白不当作0。两格都空白，或者有一格读不出金额时不比较。',
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
      const show = (fen: number): string => `${formatAmount(fen, unit)}${unit}`;
      const [own, blank] = fenOf(fiscal) === null ? ['其他资金', '财政资金'] : ['财政资金', '其他资金'];
      const printed =
        parts.length === 2 ? `财政资金与其他资金相加为${show(sum)}` : `${own}印为${show(sum)}，${blank}空白`;
      return {
        citations: citeProject(project, 'budget/total', 'budget/fiscal', 'budget/other'),
        sentence: `${printed}，预算数为${show(whole)}，相差${show(Math.abs(whole - sum))}。`,
      };
    }),
};
