import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { isNearWhole, purposeSum, tellPurposeSum } from './purpose-amounts.ts';

/** Words that say that only some of the uses are listed. */
const SOME_ONLY =
  /其中|主要|部分|包括|包含|含|例如|如[：:]|等(?:[，。；、）)]|$|费用|支出|项|方面|工作|内容)/;

export const purposeAmountsShort: FindingRule = {
  code: 'MONEY_PURPOSE_AMOUNTS_SHORT',
  severity: '中',
  title: '资金用途里的金额相加不到预算数',
  explanation:
    '资金用途逐笔写了两个以上金额，相加比预算数少百分之五以上，其余的钱没有写用在哪里。写有“其中”“主要”“包括”“等”一类字样、只列一部分的不算；相差不到百分之五的另有规则。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const written = purposeSum(project);
      if (!written || SOME_ONLY.test(project.purpose ?? '')) return null;
      if (written.sum >= written.whole || isNearWhole(written)) return null;
      return tellPurposeSum(document, project, written, (difference) => `其余${difference}没有写用途`);
    }),
};
