import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, type IndicatorRow } from '../../indicator-rows.ts';
import { groupBy, quoted } from '../../words.ts';
import { comparisonOf } from './target-standards.ts';

const BOUNDS = { equal: '等于', least: '下限', most: '上限' } as const;

export const comparisonFormsMixed: FindingRule = {
  code: 'TARGET_FORMS_MIXED',
  severity: '低',
  title: '同样的比较有几种写法',
  explanation:
    '同一份文件里，同样意思的指标值有的用文字（“等于240”“大于90%”），有的用符号（“≥95%”），有的只写数字。数值和百分比、等于和下限和上限分开比较，各合为一条。',
  observe(document) {
    const rows = allIndicatorRows(document).flatMap((row) => {
      const comparison = comparisonOf(row.indicator);
      return comparison ? [{ row, ...comparison }] : [];
    });
    const alike = groupBy(rows, ({ bound, row }) => `${bound}/${row.indicator.target.kind}`);
    return [...alike].flatMap(([key, group]) => {
      const forms = groupBy(group, ({ form }) => form);
      if (forms.size < 2) return [];
      const groups = [...forms.values()].map((those) => those.map(({ row }) => row));
      const words = groups.map(
        (those) => `${quoted(printedOf(those[0] as IndicatorRow))}这样的${those.length}条`,
      );
      return [
        {
          place: `document/${key}`,
          citations: groups.flat().flatMap((row) => row.cite('target')),
          sentence: `表示${BOUNDS[group[0]?.bound ?? 'equal']}的指标值写法不一：${words.join('，')}。`,
        },
      ];
    });
  },
};

function printedOf({ indicator }: IndicatorRow): string {
  return indicator.target.printed ?? '';
}
