import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';
import { isYesNo } from '../target/target-standards.ts';

/** A word that ends in 率 and names a share of something; 效率 and 表率 do not. */
const RATE = /[^\P{Script=Han}效表草直坦轻率]率(?![先领])/u;

export const rateWithoutRate: FindingRule = {
  code: 'INDICATOR_RATE_WITHOUT_RATE',
  severity: '低',
  title: '说的是比率，没有写比率',
  explanation:
    '三级指标的名称里有“合格率”“利用率”一类的比率，指标值是“是”一类的字，名称和描述里也没有数字。“效率”不算；满意度指标另有规则。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { level3, description, target } = row.indicator;
      if (row.kind === 'satisfaction' || !RATE.test(compact(level3 ?? '')) || !isYesNo(row.indicator))
        return [];
      if ([level3, description].some((text) => /\d/.test(compact(text ?? '')))) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'target'),
          sentence: `三级指标${quoted(level3 ?? '')}说的是比率，指标值为${quoted(target.printed ?? '')}，没有写比率是多少。`,
        },
      ];
    }),
};
