import type { TargetValue } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { hasWords, quoted } from '../../words.ts';

export const blankTarget: FindingRule = {
  code: 'TARGET_BLANK',
  severity: '高',
  title: '有指标名称而指标值空白',
  explanation:
    '一行写了三级指标或描述，指标值是空白，或者只印一横、一斜杠一类的符号，看不出要达到多少。整行空白的另有规则。',
  observe: (document) =>
    allIndicatorRows(document)
      .filter(({ indicator, isNameless }) => !isNameless && isUnsaid(indicator.target))
      .map((row) => ({
        place: row.place,
        citations: row.cite('level3', 'description', 'target'),
        sentence: `指标${quoted(rowName(row))}的指标值${
          row.indicator.target.printed === null ? '为空白' : `只印${quoted(row.indicator.target.printed)}`
        }。`,
      })),
};

/** Nothing, or only a stroke. */
function isUnsaid({ kind, printed }: TargetValue): boolean {
  return kind === 'missing' || (kind === 'text' && !hasWords(printed));
}
