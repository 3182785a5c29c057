import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';
import { isYesNo } from './target-standards.ts';

/** A standard with a number: a percentage, or a number with a comparison. */
const STANDARD =
  /(?:≥|≤|>|<|不低于|不少于|不超过|不高于|大于|小于|高于|低于|达到|达)?(?<![\d.])\d+(?:\.\d+)?(?:%|‰)(?:及?以[上下内])?|(?:≥|≤|不低于|不少于|不超过|不高于|达到)\d+(?:\.\d+)?[一-龥]{1,2}|(?<![\d.])\d+(?:\.\d+)?[一-龥]{1,2}及?以[上下]/;

export const numberInDescriptionOnly: FindingRule = {
  code: 'TARGET_NUMBER_IN_DESCRIPTION',
  severity: '中',
  title: '描述里有数量标准，指标值没有',
  explanation:
    '三级指标或描述写了百分比或带比较的数（例如“95%以上”“不少于3次”），指标值却只写“是”“满意”一类，两处的要求不一样。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      if (!isYesNo(row.indicator)) return [];
      const column = (['description', 'level3'] as const).find((name) =>
        STANDARD.test(compact(row.text(name) ?? '')),
      );
      if (column === undefined) return [];
      const text = row.text(column) ?? '';
      return [
        {
          place: row.place,
          citations: row.cite(column, 'target'),
          sentence: `${column === 'level3' ? '三级指标' : '描述'}写有${quoted(text)}，指标值为${quoted(row.text('target') ?? '')}，没有用其中的数。`,
        },
      ];
    }),
};
