import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';

export const placeholder: FindingRule = {
  code: 'TARGET_PLACEHOLDER',
  severity: '中',
  title: '指标值是模板残留',
  explanation: '指标值里留着模板的空位符号（例如“**”“××”“……”），没有换成实际的数。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      if (target.kind !== 'placeholder') return [];
      const rest = row.isNameless ? '，这一行没有写指标名称和描述' : '';
      return [
        {
          place: row.place,
          citations: row.cite('target'),
          sentence: `指标值印作${quoted(target.printed)}，是模板的空位符号${rest}。`,
        },
      ];
    }),
};
