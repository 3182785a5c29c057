import { isMeasurable } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { observePerProject } from '../../indicator-rows.ts';
import { hasWords, listed, quoted, statement } from '../../words.ts';

export const descriptionRepeatsName: FindingRule = {
  code: 'INDICATOR_DESCRIPTION_REPEATS',
  severity: '低',
  title: '描述只是重复名称',
  explanation:
    '指标描述与三级指标的字相同，或者只差“是”“是否”“能否”，指标值也没有数量，看不出怎样衡量。标点不计。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      document,
      ({ indicator: { level3, description, target }, isNameless }) =>
        !isNameless &&
        hasWords(level3) &&
        hasWords(description) &&
        statement(level3) === statement(description) &&
        !isMeasurable(target),
      ['level3', 'description'],
      (rows) =>
        `${rows.length}条的描述与三级指标相同或只差“是否”一类的字：${listed(
          rows.map(({ indicator }) => quoted(indicator.level3 ?? '', 24)),
          '条',
          3,
        )}。`,
    ),
};
