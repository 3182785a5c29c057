import type { FindingRule } from '../../finding.ts';
import { observePerProject } from '../../indicator-rows.ts';
import { compact, hasWords, quoted, tally } from '../../words.ts';

const VAGUE =
  /^(?:根据|依据|按照?|结合)?(?:日常|实际|以往|往年|历年|多年|本年|部门|单位|个人)?(?:的)?(?:工作|业务|生活)?(?:的)?(?:经验|实际|情况|实际情况|需要|实际需要|需求|实际需求|工作|估计|估算|预计|预估|惯例|常识|判断|安排)$|^实际工作(?:情况|需要)?$|^工作实际(?:情况|需要)?$|^无$|^其他$|^[≥≤><=]?\d+(?:\.\d+)?%?$/;

export const basisNotCheckable: FindingRule = {
  code: 'BASIS_NOT_CHECKABLE',
  severity: '低',
  title: '确定依据无从核对',
  explanation:
    '“指标值确定依据”整格是“工作经验”“实际情况”“工作实际”一类的字，或者只有一个数，没有写出可以查对的文件、合同、数据或标准。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      document,
      ({ indicator, isNameless }) =>
        !isNameless && hasWords(indicator.basis) && VAGUE.test(compact(indicator.basis)),
      ['basis'],
      (rows) => {
        const words = tally(rows.map(({ indicator }) => (indicator.basis ?? '').trim()));
        return `${rows.length}条的确定依据没有写出可以查对的文件或数据：${words
          .map(([text, count]) => `${quoted(text)}${count}条`)
          .join('、')}。`;
      },
    ),
};
