import type { TargetValue } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { compact, hasWords, quoted } from '../../words.ts';
import { numbersIn, type PrintedNumber, trimZeros } from './target-standards.ts';

export const numbersDisagree: FindingRule = {
  code: 'TARGET_NUMBERS_DISAGREE',
  severity: '高',
  title: '名称或描述的数字与指标值不同',
  explanation:
    '三级指标或描述里只有一个带单位的数，数的是同一样东西，单位与指标值相同，数却不同；或者两边写明的月份不同。指标值没有单位时，只有整格都是那个数（例如“240个”）才比较。描述里有几个数，或者写有每、平均、提高、其中等字样的不比较。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      return (['level3', 'description'] as const).flatMap((column) => {
        const text = row.text(column);
        const other = hasWords(text)
          ? differing(text, target, column === 'level3' ? null : row.text('level3'))
          : null;
        if (other === null) return [];
        const cell = column === 'level3' ? '三级指标' : '描述';
        return [
          {
            place: `${row.place}/${column}`,
            citations: row.cite(column, 'target'),
            sentence: `${cell}写的是${quoted(other)}，指标值为${quoted(target.printed ?? '')}，两处的数不同。`,
          },
        ];
      });
    }),
};

/** Words by which a number is a rate, a change or a part: such texts are not compared. */
const OTHER_QUANTITY =
  /每|各|平均|人均|累计|其中|新增|提高|提升|增长|增加|降低|下降|减少|上年|去年|同比|环比|至/;

/** Words by which a month is that of another step than the target's. */
const OTHER_STEP = /开工|开始|启动|动工|招标|申报|下达|前期|起/;
/** Words that turn a rate round: 2 % faulty says nothing against 98 % sound. */
const INVERSE = /[不未非差误漏失]/;
const SKIPPED = /(?:≥|≤|>|<|=|不低于|不少于|不超过|不高于|大于|小于|高于|低于|等于|达到|达|为|约|共|计)*$/;

/**
 * What the text says instead of the target; `null` where they agree or cannot be compared. `name` is the indicator's, where the
 * text is not the name itself: the words beside the number must stand in it, or the number may count something else.
 */
function differing(text: string, target: TargetValue, name: string | null): string | null {
  if (target.kind === 'date') {
    if (OTHER_STEP.test(text)) return null;
    const [there, here] = [monthsIn(text), monthsIn(target.printed)];
    return there.length === 1 && here.length === 1 && there[0] !== here[0] ? `${there[0]}月` : null;
  }
  if (target.kind !== 'count' && target.kind !== 'percentage') return null;
  if (OTHER_QUANTITY.test(text)) return null;
  const unit = target.kind === 'percentage' ? '%' : target.unit;
  const numbers = numbersIn(text);
  const only = numbers[0] as PrintedNumber;
  if (numbers.length !== 1 || only.value === trimZeros(target.value)) return null;
  const isWholeCell = compact(text) === only.printed;
  const isComparable = unit === null ? isWholeCell && only.unit !== '%' : only.unit === unit;
  return isComparable && (isWholeCell || isSameThing(compact(text), only.printed, name))
    ? only.printed
    : null;
}

/** Whether a number counts what the name says: at either end of the name itself, or beside two characters of it. */
function isSameThing(text: string, printed: string, name: string | null): boolean {
  if (name === null) return text.startsWith(printed) || text.endsWith(printed);
  if (INVERSE.test(text.replace(/不[低少超高大小]/g, '')) && !INVERSE.test(name)) return false;
  const at = text.indexOf(printed);
  const before = text.slice(0, at).replace(SKIPPED, '').slice(-2);
  const after = text.slice(at + printed.length).slice(0, 2);
  return [before, after].some((thing) => thing.length === 2 && compact(name).includes(thing));
}

function monthsIn(text: string): number[] {
  return [...new Set([...compact(text).matchAll(/(\d{1,2})月/g)].map(([, month]) => Number(month)))];
}
