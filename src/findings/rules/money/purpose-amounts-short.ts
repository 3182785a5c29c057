import { fenOf, formatAmount, sumFen } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { listed } from '../../words.ts';
import { purposeAmounts } from './purpose-amounts.ts';
import { isNearWhole } from './purpose-amounts-differ.ts';

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
      const whole = fenOf(project.budget.total);
      if (whole === null || project.purpose === null || SOME_ONLY.test(project.purpose)) return null;
      const amounts = purposeAmounts(project.purpose);
      const sum = sumFen(amounts.map(({ fen }) => fen));
      if (amounts.length === 0 || sum >= whole || isNearWhole(sum, whole)) return null;
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
        )}）相加为${show(sum)}，预算数为${show(whole)}，其余${show(whole - sum)}没有写用途。`,
      };
    }),
};
