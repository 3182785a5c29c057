/** What kind of answer an indicator's 指标值 asks for. */
export const TARGET_KINDS = {
  count: '数值',
  percentage: '百分比',
  date: '日期',
  'yes-no': '是/否',
  text: '文字',
  placeholder: '模板残留',
  missing: '空白',
} as const;

export type TargetKind = keyof typeof TARGET_KINDS;

export type Comparator = '=' | '≥' | '>' | '≤' | '<';

/**
 * 指标值: the printed cell and how we read it. `value` is exact decimal text.
 * `printed` is always the cell to the letter; everything else is our normalisation of it.
 */
export type TargetValue =
  | { kind: 'count'; printed: string; comparator: Comparator; value: string; unit: string | null }
  | { kind: 'percentage'; printed: string; comparator: Comparator; value: string }
  | { kind: 'date' | 'yes-no' | 'text' | 'placeholder'; printed: string }
  | { kind: 'missing'; printed: null };

const PLACEHOLDER =
  /\*{2,}|[×xX]{2,}|[_＿]{2,}|…{1,}|\.{3,}|[○〇]{2,}|^[≥≤<>=]*\s*[*×xX△□](?:[%‰个项次人名户天件台套处场所万元]|$)/;
/** «无» is none of these: of accidents it says that there be none. */
const YES_NO = /^(?:是|否|有|能|不能|yes|no)[。.]?$/i;
const MONTH = '\\d{1,2}月份?(?:\\d{1,2}[日号]|[初中底末]|[上中下]旬)?';
const QUARTER = '(?:第?[一二三四1-4]季度|[上下]半年)[初底末]?';
const YEAR = '(?:\\d{4}年(?:年?[初底末]|度|全年)?|\\d{2}年[底末]|年[初底末])';
/** With dots a date has all three parts: «2024.6.30» is one, «3009.75» is a number. */
const DIGITS =
  '\\d{4}(?:[-/]\\d{1,2}(?:[-/]\\d{1,2})?|\\.\\d{1,2}\\.\\d{1,2})|20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const MOMENT = `(?:(?:(?:\\d{4}|\\d{2})年)?(?:${MONTH}|${QUARTER})|${YEAR}|${DIGITS})`;
/** A time or a span of time, and what is done by then: «6月底前开工», «6月至9月». */
const DATE = new RegExp(
  `^(?:≤|<|不晚于|不迟于|截至|截止到?|[于在])?(?:${MOMENT}|(?:\\d{4}年)?\\d{1,2}[-–—~至到]${MONTH}|${MOMENT}[-–—~至到]${MOMENT})` +
    '(?:24时)?(?:(?:[以之]?前|底|期间)(?:\\p{Script=Han}{1,10})?|(?:以内|内|止|全部|完成|建成|完工|竣工|开工|结束)*)$',
  'u',
);
const NUMBER =
  /^(?<prefix>≥|>=|≧|》|>|≤|<=|≦|《|<|=|等于|大于等于|大于或等于|小于等于|小于或等于|不低于|不少于|不小于|至少|最少|达到?|大于|高于|超过?|不高于|不超过|不多于|不大于|至多|最多|小于|低于|少于)?\s*(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<more>[余多])?(?<unit>%|‰|(?:[^\d\s,.%‰，。；;、]|(?<=m)[23](?!\d)){0,8}?)(?<suffix>及以上|及以下|以上|以下|[以之]?内)?$/;
/** What stands after a number and is no unit: a date in other words, a number that is only near, a grade («5A级»). */
const NO_UNIT = /^[年月季日号](?![/历]|$)|^A+级|以[上下内]|前$|左右$|上下$/;
/** «90%以上（含）», «≥90%（含90%）», «3次（含）以上», «85分以上（百分制）» */
const REMARK = /\s*\(含[^()]{0,8}\)|(?<=[上下内])\s*\([^()]{0,12}\)$/;

const COMPARATORS: Record<string, Comparator> = {
  '≥': '≥',
  '>=': '≥',
  '≧': '≥',
  '》': '≥',
  大于等于: '≥',
  大于或等于: '≥',
  不低于: '≥',
  不少于: '≥',
  不小于: '≥',
  至少: '≥',
  最少: '≥',
  达: '≥',
  达到: '≥',
  以上: '≥',
  及以上: '≥',
  '>': '>',
  大于: '>',
  高于: '>',
  超: '>',
  超过: '>',
  '≤': '≤',
  '<=': '≤',
  '≦': '≤',
  '《': '≤',
  小于等于: '≤',
  小于或等于: '≤',
  不高于: '≤',
  不超过: '≤',
  不多于: '≤',
  不大于: '≤',
  至多: '≤',
  最多: '≤',
  以下: '≤',
  及以下: '≤',
  内: '≤',
  以内: '≤',
  之内: '≤',
  '<': '<',
  小于: '<',
  低于: '<',
  少于: '<',
};

/**
 * Reads a printed target. `》95%` → percentage, ≥, 95; `等于240` → count, =, 240; `≥**个` → placeholder; blank → missing.
 * What cannot be read as anything else is `text`; nothing is ever guessed or dropped.
 */
export function parseTarget(printed: string | null): TargetValue {
  if (printed === null) return { kind: 'missing', printed };
  const text = printed
    .normalize('NFKC')
    .replaceAll('〈', '<')
    .replaceAll('〉', '>')
    .trim()
    .replace(/(?<=.)[。;]$/, '')
    .replace(REMARK, '');
  if (PLACEHOLDER.test(text)) return { kind: 'placeholder', printed };
  if (YES_NO.test(text)) return { kind: 'yes-no', printed };
  if (DATE.test(text.replace(/\s|\(\p{Script=Han}{1,8}\)$/gu, ''))) return { kind: 'date', printed };
  const groups = NUMBER.exec(
    text.replace(/^不[得能可](?=[低少小超高多大])/, '不').replace(/^控制在(?=.*(?:内|以下)$)/, ''),
  )?.groups;
  if (!groups || NO_UNIT.test(groups['unit'] ?? '')) return { kind: 'text', printed };
  // «20余处» are more than 20.
  const [prefix, suffix] = [groups['prefix'] ?? '', groups['suffix'] ?? ''];
  const comparator = COMPARATORS[prefix] ?? COMPARATORS[suffix] ?? (groups['more'] ? '>' : '=');
  const value = (groups['number'] as string).replaceAll(',', '');
  return groups['unit'] === '%'
    ? { kind: 'percentage', printed, comparator, value }
    : { kind: 'count', printed, comparator, value, unit: groups['unit'] || null };
}

/** Whether the target is a text with figures in it that are not read as one value: «下降3个百分点», «90%-95%». */
export function isTextWithNumber(target: TargetValue): boolean {
  return target.kind === 'text' && /\d/.test(target.printed.normalize('NFKC'));
}

/** Whether the target states something measurable: a number, a percentage or a date. */
export function isMeasurable(target: TargetValue): boolean {
  return target.kind === 'count' || target.kind === 'percentage' || target.kind === 'date';
}
