import type { FindingRule } from '../../finding.ts';
import { observePerProject } from '../../indicator-rows.ts';
import { quoted, tally } from '../../words.ts';
import { isYesNo } from './target-standards.ts';

export const yesNo: FindingRule = {
  code: 'TARGET_YES_NO',
  severity: '中',
  title: '指标值只写是否或“满意”',
  explanation:
    '指标值是“是”“否”“有”一类，或者只有“满意”两个字，到年底看不出做到了几分。财预〔2015〕88号对绩效目标的要求是指向明确、细化量化、合理可行、相应匹配。只写“无”的不算，模板残留不计入条数。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      document,
      ({ indicator }) => isYesNo(indicator),
      ['target'],
      (rows, project) => {
        const filled = project.indicators.filter(
          ({ target }) => target.kind !== 'missing' && target.kind !== 'placeholder',
        ).length;
        const texts = tally(rows.map(({ indicator }) => (indicator.target.printed ?? '').trim()));
        const words =
          texts.length === 1
            ? `${rows.length}条的指标值为${quoted(texts[0]?.[0] ?? '')}`
            : texts.map(([text, count]) => `${count}条的指标值为${quoted(text)}`).join('、');
        return `填有指标值的${filled}条指标中，${words}，未给出可量化的标准。`;
      },
    ),
};
