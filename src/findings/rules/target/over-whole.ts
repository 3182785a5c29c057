import type { FindingRule } from '../../finding.ts';
import { rowName } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';
import { goodShares } from './good-shares.ts';

export const targetOverWhole: FindingRule = {
  code: 'TARGET_OVER_WHOLE',
  severity: '高',
  title: '比率超过100%',
  explanation:
    '三级指标以“合格率”“覆盖率”“满意度”一类占全部的比率结尾，指标值要求超过100%。完成率、增长率可以超过，不看。',
  observe: (document) =>
    goodShares(document)
      .filter(
        ({ target, value, isMost }) =>
          !isMost && (value > 100 || (value === 100 && target.comparator === '>')),
      )
      .map(({ row, target }) => ({
        place: row.place,
        citations: row.cite('level3', 'target'),
        sentence: `指标${quoted(rowName(row))}是占全部的比率，指标值${quoted(target.printed)}超过100%。`,
      })),
};
