import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';

export const yearPast: FindingRule = {
  code: 'TARGET_YEAR_PAST',
  severity: '中',
  title: '指标值的日期早于预算年度',
  explanation:
    '指标值是日期，写明的年份都早于这份文件所属的年度，预算还没有开始就已经过去。可能是沿用了别的年度的表。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      if (target.kind !== 'date') return [];
      const years = [...target.printed.normalize('NFKC').matchAll(/(?<!\d)(20\d\d)(?=年|[-/.])/g)].map(
        ([, year]) => Number(year),
      );
      if (years.length === 0 || years.some((year) => year >= document.fiscalYear)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'target'),
          sentence: `指标${quoted(rowName(row))}的指标值为${quoted(target.printed)}，这份文件归在${document.fiscalYear}年度。`,
        },
      ];
    }),
};
