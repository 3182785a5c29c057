import type { FindingRule } from '../../finding.ts';
import { rowName } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';
import { goodShares } from './good-shares.ts';

export const targetUpperBound: FindingRule = {
  code: 'TARGET_UPPER_BOUND',
  severity: '高',
  title: '越高越好的比率写成上限',
  explanation:
    '三级指标以“合格率”“覆盖率”“满意度”一类越高越好的比率结尾，指标值却是“≤”“不超过”一类的上限。“不合格率”“投诉率”不看；等于100%的上限不看。',
  observe: (document) =>
    goodShares(document)
      .filter(({ value, isMost }) => isMost && value < 100)
      .map(({ row, target }) => ({
        place: row.place,
        citations: row.cite('level3', 'target'),
        sentence: `指标${quoted(rowName(row))}的指标值${quoted(target.printed)}是上限，没有写至少要达到多少。`,
      })),
};
