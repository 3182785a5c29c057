import { fenOf, formatAmount, sumFen } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { listed } from '../../words.ts';
import { purposeAmounts } from './purpose-amounts.ts';

/** Whether a sum misses the whole by less than a twentieth: too little to be the rest of a list. */
export function isNearWhole(sum: number, whole: number): boolean {
  return BigInt(Math.abs(sum - whole)) * 20n < BigInt(whole);
}

export const purposeAmountsDiffer: FindingRule = {
  code: 'MONEY_PURPOSE_AMOUNTS_DIFFER',
  severity: '高',
  title: '资金用途里的金额相加与预算数不符',
  explanation:
    '资金用途里写了两个以上金额（有“其中”时取它后面的），相加后超过预算数，或者与预算数相差不到百分之五，都会指出。相加远小于预算数的另有规则；写有单价、标准、合同价、合计、上年等字样的不比较。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const whole = fenOf(project.budget.total);
      if (whole === null || project.purpose === null) return null;
      const amounts = purposeAmounts(project.purpose);
      if (amounts.length === 0 || amounts.some(({ fen }) => fen === whole)) return null;
      const sum = sumFen(amounts.map(({ fen }) => fen));
      const difference = Math.abs(sum - whole);
      if (difference === 0 || (sum < whole && !isNearWhole(sum, whole))) return null;
      const unit = document.editorial.moneyUnit.used;
      const show = (fen: number): string => `${formatAmount(fen, unit)}${unit}`;
      return {
        citations: [
          ...amounts.flatMap(({ printed }) =>
            citeProject(project, 'purpose').map((citation) => ({ ...citation, part: printed })),
          ),
          ...citeProject(project, 'budget/total'),
        ],
        sentence: `资金用途里写的${amounts.length}笔金额（${listed(
          amounts.map(({ printed }) => printed),
          '笔',
        )}）相加为${show(sum)}，预算数为${show(whole)}，相差${show(difference)}。`,
      };
    }),
};
