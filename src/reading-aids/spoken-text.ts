import { DIGIT_WORDS, digitWords, numberWords } from './chinese-number.ts';

/** Signs that voices leave out or read in English. */
const SIGNS: Readonly<Record<string, string>> = {
  '≥': '大于或等于',
  '≤': '小于或等于',
  '＞': '大于',
  '>': '大于',
  '＜': '小于',
  '<': '小于',
  '＝': '等于',
  '=': '等于',
  '±': '正负',
  '×': '乘',
  '∶': '比',
  '＋': '加',
  '+': '加',
  '—': '',
  '%': '百分比',
  '‰': '千分比',
  '°': '',
};

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** Words that make a long run of digits an amount rather than a code. */
const UNIT = '[元万亿千百个人户件次台辆米平公吨页份册套名项处所笔分]';
/** With these, 2 is 两. */
const COUNTED =
  '(?:个|名|人|次|台|套|辆|所|座|栋|项|份|件|条|家|种|批|间|支|张|组|类|笔|格|处|行|位|户|本|册|天|倍|万|亿|元)';

type Rule = readonly [pattern: RegExp, say: (...found: string[]) => string];

/** Between the ends of a range; a long one may be doubled. */
const DASH = String.raw`\s*[\-~～–—]{1,2}\s*`;
const YEAR_NUMBER = String.raw`(?:19|20)\d{2}`;

/** In this order, each on what those before it have left. */
function makeRules(): Rule[] {
  const pattern = (text: string) => new RegExp(text, 'gu');
  const monthWords = (year: string, month: string) => `${digitWords(year)}年${numberWords(month)}月`;
  return [
    // The numbers of standards and models: «GB/T 37668-2019».
    [
      pattern(
        String.raw`(?<=[A-Z]{2,}(?:/[A-Z]+)?[ \u00a0]?)\d+(?:\.\d+)*[\-–—]\d{4}(?!\d|\s*[年%‰]|${UNIT})|(?<=[A-Za-z])\d+(?:[\-–—]\d+)+`,
      ),
      (code) => digitWords(code).replaceAll('.', '点').replace(/[-–—]/g, '杠'),
    ],
    // Telephones: «0519-12345678», «400-820-8820».
    [
      pattern(
        String.raw`(?<!\d)(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|[48]00-\d{3,4}-?\d{3,4}|1\d{2}-\d{4}-\d{4})(?![\d-])`,
      ),
      (number) => digitWords(number).replaceAll('-', '，'),
    ],
    // Index numbers: «000014349/2024-00001»; no range goes up to a number that begins with zero.
    [
      pattern(String.raw`(?<![\d.])\d+(?:[/\-]\d+)*[/\-]0\d{3,}(?:[/\-]\d+)*(?![\d.]*\d)`),
      (code) => digitWords(code).replaceAll('-', '杠').replaceAll('/', '斜杠'),
    ],
    [
      pattern(String.raw`(?<!\d)(\d{4})[\-/.](\d{1,2})[\-/.](\d{1,2})(?!\d)`),
      (_, year = '', month = '', day = '') => `${monthWords(year, month)}${numberWords(day)}日`,
    ],
    [
      pattern(String.raw`(?<!\d)(${YEAR_NUMBER})-(0[1-9]|1[0-2])(?!\d|\s*[年%‰]|\s*${UNIT})`),
      (_, year = '', month = '') => monthWords(year, month),
    ],
    [
      pattern(
        String.raw`(?<![\d:])(?:([01]\d|2[0-4])|(?<=[午晨晚日早间时至\-–—~～]\s*)(\d)):([0-5]\d)(?::([0-5]\d))?(?![\d:]|\s*${COUNTED}|\s*[万亿元%‰])`,
      ),
      (_, hour, shortHour, minute = '', second) =>
        `${numberWords(hour ?? shortHour ?? '')}点${minute === '00' && !second ? '' : `${minuteWords(minute)}分`}${second ? `${minuteWords(second)}秒` : ''}`,
    ],
    [
      pattern(String.raw`(?<!\d)(${YEAR_NUMBER})${DASH}(${YEAR_NUMBER})(?![\d.]|\s*[%‰]|\s*${UNIT})`),
      (_, first = '', last = '') => `${digitWords(first)}至${digitWords(last)}`,
    ],
    // «7 / 45»: so many of so many.
    [pattern(String.raw`(?<=\d) / (?=\d)`), () => '，共'],
    [pattern(String.raw`(?<=[\d%‰年月日元点分秒])${DASH}(?=\d|[${DIGIT_WORDS}十]+[年点])`), () => '至'],
    [pattern(String.raw`(?<!\d)\d{4}(?=(?:[、和至]\d{4})*年(?!限))`), digitWords],
    [
      pattern(String.raw`(?<!\d)1(?:10|19|20|22)(?=报警|火警|急救|指挥|接|平台|联动|中心)`),
      (number) => digitWords(number).replaceAll('一', '幺'),
    ],
    [
      pattern(String.raw`(?<![\d.\p{L}])(-?)(${NUMBER})\s*([%‰])|(${NUMBER})\s*([%‰])`),
      (_, minus = '', first = '', firstSign, later = '', laterSign) => {
        const whole = (firstSign ?? laterSign) === '‰' ? '千分之' : '百分之';
        return `${minus && '负'}${whole}${numberWords(first || later)}`;
      },
    ],
    [pattern(String.raw`\d+(?:\.\d+){2,}`), (parts) => parts.split('.').map(numberWords).join('点')],
    [pattern(String.raw`(?<=[A-Za-z])\d+|(?<=[A-Za-z]-)\d{3,}`), digitWords],
    [pattern(String.raw`(?<![\d.,])(?:0\d+|\d{5,})(?![\d.,]*\d|${UNIT})`), digitWords],
    [pattern(`(?<![\\d.,第])2(?=${COUNTED})`), () => '两'],
    [pattern(String.raw`(?<![\p{L}\d)）])-(?=\d)`), () => '负'],
    [pattern(NUMBER), numberWords],
    // Signs a form leaves where words are missing.
    [pattern(String.raw`\*+`), () => '星号'],
    [pattern(String.raw`\.{3,}`), () => '省略号'],
    // Between words a dash is a pause.
    [pattern(String.raw`(?<=[\p{L}\p{N}])\s*—+\s*(?=[\p{L}\p{N}])`), () => '，'],
  ];
}

/** «05» → 零五, «10» → 十. */
function minuteWords(digits: string): string {
  return digits.startsWith('0') ? digitWords(digits) : numberWords(digits);
}

let rules: Rule[] | undefined;

/**
 * Printed words as a voice should say them: amounts and percentages as words, years and codes digit by digit.
 * `预算73.7万元，6月底40%` → `预算七十三点七万元，六月底百分之四十`
 */
export function spokenText(text: string): string {
  try {
    rules ??= makeRules();
  } catch {
    // Browsers of before 2023 do not know lookbehind; their voices read the digits as they can.
    return text;
  }
  const even = text
    .replace(/[０-９％]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[－−‐‑](?=\d)/g, '-')
    .replace(/(?<=\d)．(?=\d)/g, '.');
  const said = rules.reduce((words, [pattern, say]) => words.replace(pattern, say), even);
  return said.replace(/[≥≤＞>＜<＝=±×∶＋+—%‰°]/g, (sign) => SIGNS[sign] ?? sign);
}
