import { isMeasurable } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, type IndicatorRow } from '../../indicator-rows.ts';
import { groupBy, hasWords, quoted, statement } from '../../words.ts';
import { isYesNo } from './target-standards.ts';

export const sameIndicator: FindingRule = {
  code: 'TARGET_SAME_INDICATOR',
  severity: '低',
  title: '同名的指标有的量、有的只写是否',
  explanation:
    '三级指标的名称在两个项目里相同（“是否”和标点不计），一处的指标值是数字、百分比或日期，另一处只写“是”一类。满意度指标另有规则。每个名称合为一条。',
  observe(document) {
    const rows = allIndicatorRows(document).filter(
      ({ kind, indicator }) =>
        kind !== 'satisfaction' && hasWords(indicator.level3) && statement(indicator.level3).length >= 4,
    );
    return [...groupBy(rows, ({ indicator }) => statement(indicator.level3 ?? ''))].flatMap(
      ([name, group]) => {
        const measured = group.find(({ indicator }) => isMeasurable(indicator.target));
        const asked = group.find(
          ({ indicator, project }) => isYesNo(indicator) && project !== measured?.project,
        );
        if (!measured || !asked) return [];
        const pair = group.indexOf(measured) < group.indexOf(asked) ? [measured, asked] : [asked, measured];
        return [
          {
            place: `${pair[0]?.place.replace(/\/indicators\/.*/, '')}/${name}`,
            citations: pair.flatMap((row) => row.cite('level3', 'target')),
            sentence: `指标${quoted(pair[0]?.indicator.level3 ?? '')}的指标值，${pair.map(said).join('，')}。`,
          },
        ];
      },
    );
  },
};

function said({ project, indicator }: IndicatorRow): string {
  return `项目${project.number}为${quoted(indicator.target.printed ?? '')}`;
}
