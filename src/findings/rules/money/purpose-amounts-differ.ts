import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { isNearWhole, purposeSum, tellPurposeSum } from './purpose-amounts.ts';

export const purposeAmountsDiffer: FindingRule = {
  code: 'MONEY_PURPOSE_AMOUNTS_DIFFER',
  severity: '高',
  title: '资金用途里的金额相加与预算数不符',
  explanation:
    '资金用途里写了两个以上金额（有“其中”时取它后面的），相加后超过预算数，或者与预算数相差不到百分之五，都会指出。相加远小于预算数的另有规则；写有单价、标准、合同价、合计、上年等字样的不比较。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const written = purposeSum(project);
      if (!written || written.amounts.some(({ fen }) => fen === written.whole)) return null;
      const { sum, whole } = written;
      if (sum === whole || (sum < whole && !isNearWhole(written))) return null;
      return tellPurposeSum(document, project, written, (difference) => `相差${difference}`);
    }),
};
