import type { PerformanceIndicator } from '../../../model/budget-document.ts';
import { compact } from '../../words.ts';

const SATISFIED = /^(?:非常|很|较|比较|基本)?满意[。.]?$/;

/** Whether a target is a yes or no, or the bare word 满意. */
export function isYesNo({ target }: Pick<PerformanceIndicator, 'target'>): boolean {
  if (target.printed === null) return false;
  const text = compact(target.printed);
  return target.kind === 'yes-no' || SATISFIED.test(text);
}

/** How a comparison is written: in words («等于240»), with a sign («≥5», «》95%»), or not at all («8»). */
export type ComparisonForm = 'word' | 'sign' | 'bare';

/** «15个工作日内»: how a time limit is said, whatever is said of amounts. */
const TIME_LIMIT = /(?:年|月|周|[天日]|小时|分钟|秒)[以之]?内$/;

/** Form of a numeric target, and whether it asks for a minimum, a maximum or just that number; `null` for other targets and for time limits. */
export function comparisonOf({
  target,
}: Pick<PerformanceIndicator, 'target'>): { form: ComparisonForm; bound: 'equal' | 'least' | 'most' } | null {
  if (target.kind !== 'count' && target.kind !== 'percentage') return null;
  const text = compact(target.printed);
  if (TIME_LIMIT.test(text)) return null;
  const isBare = target.comparator === '=' && /^\d/.test(text);
  const form = /^[≥≧≤≦<>=《》〈〉]/.test(text) ? 'sign' : isBare ? 'bare' : 'word';
  const bound =
    target.comparator === '='
      ? 'equal'
      : target.comparator === '≥' || target.comparator === '>'
        ? 'least'
        : 'most';
  return { form, bound };
}

const UNIT =
  '(?:%|‰|个百分点|人次|人|户|个|处|条|套|件|台|辆|座|所|间|栋|幢|名|次|场|期|部|项|家|份|册|本|块|盏|根|株|只|头|亩|公顷|公里|千米|平方米|平米|立方米|米|吨|公斤|千克|升|千瓦|万元|元|天|小时|分钟|批|组|支|队|村|班|门|篇|张|点位|点|路|户次|车次)';
const NUMBER_WITH_UNIT = new RegExp(`(?<![\\dA-Za-z.第]|\\d,)(\\d[\\d,]*(?:\\.\\d+)?)(${UNIT})`, 'g');

/** A number with its unit, as printed in running text; `value` is decimal text without separators. */
export interface PrintedNumber {
  printed: string;
  value: string;
  unit: string;
}

/** Numbers that are followed by a unit: «换装人数258人» → 258 人. Years, serials and model names have none and are left out. */
export function numbersIn(text: string): PrintedNumber[] {
  return [...compact(text).matchAll(NUMBER_WITH_UNIT)].map(([printed, digits, unit]) => ({
    printed,
    value: trimZeros((digits as string).replaceAll(',', '')),
    unit: unit as string,
  }));
}

/** «95.0» and «95» are the same number. */
export function trimZeros(decimal: string): string {
  const whole = decimal.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}
