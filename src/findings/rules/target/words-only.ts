import type { FindingRule } from '../../finding.ts';
import { isNotApplicable, observePerProject } from '../../indicator-rows.ts';
import { compact, hasWords, listed, quoted } from '../../words.ts';
import { isYesNo } from './target-standards.ts';

/** Numbers, times, grades («Ⅲ类», «A级»), and «无» or «不发生», by which there shall be none. */
const QUANTIFIED =
  /^无$|^[不未]发生|^无.*(?:事故|事件|投诉|案件)$|[IVXA]+[类级]|[\d零〇一二两三四五六七八九十百千万亿半]|年|季|月|日(?!常)|天|(?<![健安完齐])全|均(?!衡)|都/;

export const wordsOnly: FindingRule = {
  code: 'TARGET_WORDS',
  severity: '中',
  title: '指标值是文字',
  explanation:
    '指标值是一段文字（例如“提高”“及时”），里面没有数字、百分比或日期。“是”“否”“满意”另有规则。定性的指标值可以用，但要能衡量。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      document,
      ({ indicator, isNameless }) =>
        indicator.target.kind === 'text' &&
        hasWords(indicator.target.printed) &&
        !(isNameless && isNotApplicable(indicator.target.printed)) &&
        !isYesNo(indicator) &&
        !QUANTIFIED.test(compact(indicator.target.printed)),
      ['target'],
      (rows) =>
        `${rows.length}条的指标值是文字（${listed(
          [...new Set(rows.map(({ indicator }) => quoted(indicator.target.printed ?? '', 16)))],
          '种',
        )}），没有数字、百分比或日期。`,
    ),
};
