import type { FindingRule } from '../../finding.ts';
import { observePerProject } from '../../indicator-rows.ts';
import { listed, quoted } from '../../words.ts';

/** «否能够» at the start is «是否能够» with a character lost. */
const QUESTION = /是否|能否|可否|^否能|有没有|[？?]\s*$|吗[。？?]?\s*$/;

export const basisIsQuestion: FindingRule = {
  code: 'BASIS_QUESTION',
  severity: '低',
  title: '确定依据是问句',
  explanation: '“指标值确定依据”写成“是否……”的问句，没有说指标值根据什么定。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      document,
      ({ indicator }) => QUESTION.test(indicator.basis ?? ''),
      ['basis'],
      (rows) =>
        `${rows.length}条的确定依据是问句：${listed(
          rows.map(({ indicator }) => quoted(indicator.basis ?? '', 24)),
          '条',
          3,
        )}。`,
    ),
};
