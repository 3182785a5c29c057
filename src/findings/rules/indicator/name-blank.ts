import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { hasWords, quoted } from '../../words.ts';

export const nameBlank: FindingRule = {
  code: 'INDICATOR_NAME_BLANK',
  severity: '低',
  title: '有描述而没有指标名称',
  explanation: '一行写了描述，三级指标是空白。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { level3, description } = row.indicator;
      if (level3 !== null || !hasWords(description)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'description'),
          sentence: `描述为${quoted(description)}的一行，三级指标为空白。`,
        },
      ];
    }),
};
