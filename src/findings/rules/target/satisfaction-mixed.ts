import { isMeasurable } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, type IndicatorRow } from '../../indicator-rows.ts';
import { groupBy, quoted } from '../../words.ts';
import { isYesNo } from './target-standards.ts';

export const satisfactionMixed: FindingRule = {
  code: 'TARGET_SATISFACTION_MIXED',
  severity: '低',
  title: '满意度的指标值写法不一',
  explanation:
    '同一份文件里，满意度指标的指标值有的是百分比一类的数，有的是“是”，有的是“满意”，各项目之间不能比较。空白和模板残留不算。',
  observe(document) {
    const rows = allIndicatorRows(document).filter(
      ({ kind, isNameless, indicator: { target } }) =>
        kind === 'satisfaction' && !isNameless && target.kind !== 'missing' && target.kind !== 'placeholder',
    );
    const groups = [...groupBy(rows, formOf).values()];
    if (groups.length < 2) return [];
    const words = groups.map(
      (group) => `${quoted(group[0]?.indicator.target.printed ?? '', 16)}这样的${group.length}条`,
    );
    return [
      {
        place: 'document',
        citations: groups.flat().flatMap((row) => row.cite('target')),
        sentence: `${rows.length}条满意度指标的指标值写法不一：${words.join('，')}。`,
      },
    ];
  },
};

function formOf({ indicator }: IndicatorRow): string {
  if (isMeasurable(indicator.target) || /[\d０-９]/.test(indicator.target.printed ?? '')) return 'number';
  return isYesNo(indicator) && indicator.target.kind === 'yes-no' ? 'yes' : 'words';
}
