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

const PLACEHOLDER = /\*{2,}|[×xX]{2,}|[_＿]{2,}|…{1,}|\.{3,}|[○〇]{2,}/;
/** «无» is none of these: of accidents it says that there be none. */
const YES_NO = /^(?:是|否|有|能|不能|yes|no)[。.]?$/i;
const DATE =
  /^(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}[日号]|[初中底末]|上旬|中旬|下旬)?|年底|\d{4}年底?)(?:[以之]?前|以内|内|完成|建成)*$/;
/** With dots a date has all three parts: «2024.6.30» is one, «3009.75» is a number. */
const ISO_DATE = /^\d{4}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?|\.\d{1,2}\.\d{1,2})$/;
const NUMBER =
  /^(?<prefix>≥|>=|≧|》|>|≤|<=|≦|《|<|=|等于|大于等于|大于或等于|小于等于|小于或等于|不低于|不少于|不小于|至少|达到|大于|高于|超过|不高于|不超过|不多于|不大于|至多|小于|低于|少于)?\s*(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<more>[余多])?(?<unit>%|‰|[^\d\s,.%‰，。；;、]{0,8}?)(?<suffix>及以上|及以下|以上|以下|以内)?$/;
/** «90%以上（含）», «≥90%（含90%）» */
const INCLUDING = /\s*\(含[^()]{0,8}\)$/;

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
  达到: '≥',
  以上: '≥',
  及以上: '≥',
  '>': '>',
  大于: '>',
  高于: '>',
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
  以下: '≤',
  及以下: '≤',
  以内: '≤',
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
  const text = printed.normalize('NFKC').replaceAll('〈', '<').replaceAll('〉', '>').trim();
  if (PLACEHOLDER.test(text)) return { kind: 'placeholder', printed };
  if (YES_NO.test(text)) return { kind: 'yes-no', printed };
  if (DATE.test(text) || ISO_DATE.test(text)) return { kind: 'date', printed };
  const groups = NUMBER.exec(text.replace(INCLUDING, ''))?.groups;
  if (!groups) return { kind: 'text', printed };
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
