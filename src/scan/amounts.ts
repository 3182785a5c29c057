import { textUnits } from './text-units.ts';

/** A number as it is told apart: its digits without zeros at either end, and the power of ten of the last of them. */
export interface Digits {
  key: number;
  exponent: number;
  count: number;
}

const MOST_DIGITS = 15;

/** «1,234,500.00», «123.45», «12345e-2» → 12345 × 10², × 10⁻²; `null` without digits. */
export function digitsOf(printed: string): Digits | null {
  const [plain = '', power = '0'] = printed
    .normalize('NFKC')
    .replace(/[,，'’_\s]/g, '')
    .split(/e/i);
  const [whole = '', fraction = ''] = plain.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const significant = all.replace(/0+$/, '');
  if (!/^\d+$/.test(significant)) return null;
  if (significant.length > MOST_DIGITS) {
    // Sheets keep 51.7834 as 51.783400000000002.
    return fraction === '' ? null : digitsOf(Number(plain).toPrecision(MOST_DIGITS));
  }
  return {
    key: Number(significant),
    exponent: all.length - significant.length - fraction.length + Number(power),
    count: significant.length,
  };
}

const WAN = 4;

/** What an amount becomes when it, or the same in 万元, is rounded to whole units, tenths or hundredths. */
export function roundedDigits({ key, exponent }: Digits): Digits[] {
  return [0, WAN].flatMap((step) =>
    [0, 1, 2].flatMap((places) => {
      const dropped = step - places - exponent;
      if (dropped <= 0 || dropped > MOST_DIGITS) return [];
      const rounded = digitsOf(String(Math.round(key / 10 ** dropped)));
      return rounded ? [{ ...rounded, exponent: rounded.exponent - places }] : [];
    }),
  );
}

/** Numbers a text prints, thousands separators and all. */
export function printedNumbers(text: string): { printed: string; start: number; end: number }[] {
  return [
    ...text.normalize('NFKC').matchAll(/\d{1,3}(?:[,，' \u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g),
  ].map((match) => ({ printed: match[0], start: match.index, end: match.index + match[0].length }));
}

/** A date written in one number, such as 20221231. */
export function isDate(printed: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$/.test(printed);
}

/** Where a number stands, as far as it says whether it is one that people read; `listed`: in data, `address`: of files and pages. */
export type NumberPlace = 'money' | 'shown' | 'listed' | 'code' | 'address' | 'none';

const GEOMETRY =
  /[\s"']((?:data-)?(?:d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|fx|fy|points|transform|viewbox|width|height|offset|style|sizes|stroke[\w-]*|fill[\w-]*|opacity|font-size|textlength|gradienttransform|patterntransform|clip-path|path|tabindex|rows?pan|colspan))\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$/i;
const ADDRESS =
  /[\s"'](?:class|id|for|href|src|srcset|integrity|nonce|aria-\w*(?:by|controls))\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$/i;
/** Attributes that are read out or shown. */
const READ =
  /[\s"'](?:alt|title|content|label|placeholder|summary|aria-(?:label|description|valuetext|roledescription))\s*=\s*(?:"[^"]*|'[^']*)$/i;
const DATA = /[\s"']data-[\w-]+\s*=\s*(?:"[^"]*|'[^']*)$/i;
/** The value of a key; «a?b:2.75» is none. */
const KEYED = /[{,]\s*(?:"[^"\n]*"|'[^'\n]*'|[\w$\p{Script=Han}]+)\s*:\s*[-−]?$/u;
/** In a list of numbers, words and nothing else. */
const IN_LIST = /\[(?:[\d.,\s[\]eE+−-]|null|"[^"\n]*"|'[^'\n]*')*$/;
const MONEY_KEY =
  /(?:total|fiscal|other|amount|budget|fen|yuan|money|fund|sum|price|cost|金额|预算数?|合计|总计|资金)\W{0,3}[:=：]\s*\W?$/i;
const COLUMN = /[,;\t]/;
/** So many numbers and nothing else before one, without a line's end, are a table in code: no row of a sheet. */
const LIST = /^[\d.,\s-]{300,}$/;
/** Longest tag with a drawing in it. */
const LONGEST_TAG = 100_000;

/** Judges the number between two offsets of a text by what stands around it. */
export function placeOfNumber(text: string, start: number, end: number): NumberPlace {
  const before = text.slice(Math.max(0, start - 400), start);
  const after = text.slice(end, end + 60);
  const left = /(\S)\s*$/.exec(before)?.[1] ?? '\n';
  const right = /^\s*(\S)/.exec(after)?.[1] ?? '\n';
  if (/^\s*(?:[百千]?[万萬]|[千百]?元|[亿億圆]|yuan|rmb|cny)/i.test(after) || /[¥￥]\s*$/.test(before))
    return 'money';
  if (/^\s*[%％‰]/.test(after)) return 'none';
  const tag = text.lastIndexOf('<', start);
  const isInTag =
    tag > text.lastIndexOf('>', start) &&
    start - tag < LONGEST_TAG &&
    /^<[a-z]/i.test(text.slice(tag, tag + 2)) &&
    /^[^<]*>/.test(text.slice(end, end + LONGEST_TAG));
  if (isInTag && GEOMETRY.test(text.slice(tag, start))) return 'none';
  if (isInTag && ADDRESS.test(text.slice(tag, start))) return 'address';
  const isSigned = /(?:^|[\s>"'(,:=])[-−]$/.test(before);
  if ((/[-_/#@\\.&]$/.test(before) && !isSigned) || /^[-_/\\@]\w/.test(after)) return 'address';
  if (MONEY_KEY.test(before)) return 'money';
  if (/\p{Script=Han}/u.test(right) && /^\s*\p{Script=Han}/u.test(after)) return 'none';
  const isQuoted = /["'`]/.test(left) && left === right;
  const isElement = (left === '>' || (isSigned && />[-−]$/.test(before))) && right === '<' && !isInTag;
  if (isQuoted || isElement) return 'shown';
  if (isListed(before, after)) return 'listed';
  if (isInTag) {
    const tagBefore = text.slice(tag, start);
    if (/=$/.test(before) || READ.test(tagBefore)) return 'shown';
    return DATA.test(tagBefore) ? 'listed' : 'code';
  }
  if (/[\p{Script=Han}：（，。；、「“《]/u.test(left) || /[，。；、）」”》]/u.test(right)) return 'shown';
  return isColumn(before, after) ? 'shown' : 'code';
}

/** An item of a list or a value of a record in JSON or a script. */
function isListed(before: string, after: string): boolean {
  if (!/^\s*[,\]}]/.test(after)) return false;
  return KEYED.test(before) || (/[[,]\s*[-−]?$/.test(before) && IN_LIST.test(before));
}

/** A field of a line of plain text or CSV; not of code. */
function isColumn(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const rest = after.split('\n')[0] as string;
  if (/[[\]{}()=<>]/.test(line + rest) || (line === before && LIST.test(line))) return false;
  const isBounded = (sign: string | undefined): boolean =>
    sign === undefined || COLUMN.test(sign) || /[\s"]/.test(sign);
  return isBounded(line.at(-1)) && isBounded(rest[0]);
}

/** A double printed to its last digit. */
const MOST_DIGITS_WRITTEN = 18;

/** Calls back for every number in a text with two or more significant digits. Made for speed: nothing is allocated. */
export function eachNumber(
  text: string,
  isWanted: (key: number) => boolean,
  found: (start: number, end: number) => void,
): void {
  const units = textUnits(text);
  const { length } = units;
  let at = 0;
  while (at < length) {
    if (!isDigit(units[at] as number)) {
      at++;
      continue;
    }
    const start = at;
    let key = 0;
    let zeros = 0;
    let count = 0;
    let hasPoint = false;
    for (; at < length; at++) {
      const unit = units[at] as number;
      if (isDigit(unit)) {
        const digit = unit & 15;
        if (digit === 0) {
          if (count > 0) zeros++;
        } else {
          count += zeros + 1;
          key = key * 10 ** (zeros + 1) + digit;
          zeros = 0;
        }
        continue;
      }
      if (!isDigit(units[at + 1] ?? 0)) break;
      if (!hasPoint && (unit === 46 || unit === 0xff0e || isTokenPoint(text, start, unit))) hasPoint = true;
      else if (hasPoint || !isSeparator(unit) || !isGroup(text, at, start)) break;
    }
    if (count < 2 || count > MOST_DIGITS_WRITTEN) continue;
    if (count > MOST_DIGITS) key = digitsOf(text.slice(start, at))?.key ?? 0;
    if (!isWanted(key)) continue;
    const end = at + powerAt(text, at);
    if (isStandingAlone(text, start, end)) found(start, end);
  }
}

function isDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
}

/** The search index writes «n217280p50x». */
function isTokenPoint(text: string, start: number, unit: number): boolean {
  return unit === 112 && text[start - 1] === 'n';
}

function isSeparator(unit: number): boolean {
  return (
    unit === 44 ||
    unit === 0xff0c ||
    unit === 39 ||
    unit === 95 ||
    unit === 0x2019 ||
    unit === 32 ||
    unit === 0xa0 ||
    unit === 0x2009 ||
    unit === 0x202f
  );
}

/** Three digits follow, and one to three or a group stand before. */
function isGroup(text: string, at: number, start: number): boolean {
  let digits = 0;
  while (isDigit(text.charCodeAt(at + 1 + digits))) digits++;
  if (digits !== 3) return false;
  const before = text.slice(start, at);
  const first = before.search(/[,，'’_ \u00a0\u2009\u202f]/);
  return first === -1 ? before.length <= 3 : text[at] === before[first];
}

/** Length of the power of ten that follows a number: «e3», «E-2». */
function powerAt(text: string, at: number): number {
  if ((text.charCodeAt(at) | 32) !== 101) return 0;
  return /^e[-+]?\d{1,2}(?!\w)/i.exec(text.slice(at, at + 6))?.[0].length ?? 0;
}

/** Not part of a word, a hash or a longer number. */
function isStandingAlone(text: string, start: number, end: number): boolean {
  const isToken = text[start - 1] === 'n' && text[end] === 'x' && !/\w/.test(text[start - 2] ?? ' ');
  if (isToken) return true;
  // «CNY1234567.80», «123456780n»
  const isCurrency = /(?<![A-Za-z])(?:CNY|RMB)$/.test(text.slice(Math.max(0, start - 4), start));
  const isBigInt = text[end] === 'n' && !/[\w$]/.test(text[end + 1] ?? ' ');
  return (
    (isCurrency || !/[A-Za-z_$]/.test(text[start - 1] ?? ' ')) &&
    (isBigInt || !/[A-Za-z_$]/.test(text[end] ?? ' ')) &&
    !(text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2)))
  );
}
