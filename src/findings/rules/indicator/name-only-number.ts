import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';
import { numbersIn } from '../target/target-standards.ts';

/** A number with at most a unit: «240个», «3009.75平米», «4». */
function isOnlyNumber(text: string): boolean {
  const number = compact(text).replace(/^[≥≤=<>约共]/, '');
  return /^\d[\d,.]*$/.test(number) || numbersIn(number)[0]?.printed === number;
}

export const nameOnlyNumber: FindingRule = {
  code: 'INDICATOR_NAME_NUMBER',
  severity: '低',
  title: '指标名称或描述只是一个数',
  explanation:
    '三级指标或描述的整格是一个数字（可以带单位），没有别的字。三级指标是数字、要看描述才知道内容的也指出。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) =>
      (['level3', 'description'] as const).flatMap((column) => {
        const text = row.text(column);
        if (text === null || !isOnlyNumber(text)) return [];
        return [
          {
            place: `${row.place}/${column}`,
            citations: row.cite(column),
            sentence:
              column === 'level3'
                ? `三级指标印作${quoted(text)}，只是一个数，没有写指标的名称。`
                : `指标描述印作${quoted(text)}，只是一个数，没有文字说明。`,
          },
        ];
      }),
    ),
};
