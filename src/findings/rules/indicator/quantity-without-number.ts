import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';
import { isYesNo } from '../target/target-standards.ts';

const NUMBER = /\d|[零一二两三四五六七八九十百千万半]/;

export const quantityWithoutNumber: FindingRule = {
  code: 'INDICATOR_QUANTITY_WITHOUT_NUMBER',
  severity: '低',
  title: '数量指标没有数量',
  explanation:
    '数量指标的指标值是“是”一类的字，名称和描述里也没有数字，看不出要做多少。整行没有名称的另有规则。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { level3, description, target } = row.indicator;
      if (row.kind !== 'quantity' || row.isNameless || !isYesNo(row.indicator)) return [];
      if ([level3, description].some((text) => NUMBER.test(compact(text ?? '')))) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'description', 'target'),
          sentence: `数量指标${quoted(rowName(row))}没有写数量，指标值为${quoted(target.printed ?? '')}。`,
        },
      ];
    }),
};
