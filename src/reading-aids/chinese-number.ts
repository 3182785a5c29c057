export const DIGIT_WORDS = '零一二三四五六七八九';
const PLACES: readonly [value: number, word: string][] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
];
const GROUPS = ['', '万', '亿', '万亿'];

/** Digit by digit, as codes and years are read: `2040202` → 二零四零二零二. */
export function digitWords(digits: string): string {
  return [...digits].map((digit) => DIGIT_WORDS[Number(digit)] ?? digit).join('');
}

/**
 * A number as it is said: `1,019.6962` → 一千零一十九点六九六二, `15` → 十五. `text` is digits, with or without commas and a
 * fraction; whole parts of more than sixteen digits are read digit by digit.
 */
export function numberWords(text: string): string {
  const [whole = '', fraction] = text.replaceAll(',', '').split('.');
  return wholeWords(whole) + (fraction ? `点${digitWords(fraction)}` : '');
}

function wholeWords(text: string): string {
  const digits = text.replace(/^0+(?=.)/, '');
  if (digits.length > 16) return digitWords(digits);
  const groups: number[] = [];
  for (let end = digits.length; end > 0; end -= 4)
    groups.push(Number(digits.slice(Math.max(0, end - 4), end)));
  let words = '';
  for (const [index, group] of [...groups.entries()].reverse()) {
    if (group === 0) continue;
    // Zeros between two groups are said once.
    const isGap = words !== '' && (group < 1000 || groups[index + 1] === 0);
    words += `${isGap ? '零' : ''}${groupWords(group)}${GROUPS[index]}`;
  }
  return words.replace(/^一十/, '十') || '零';
}

/** 1…9999. */
function groupWords(group: number): string {
  let words = '';
  let skipped = false;
  for (const [value, word] of PLACES) {
    const digit = Math.floor(group / value) % 10;
    if (digit === 0) skipped = words !== '';
    else {
      words += `${skipped ? '零' : ''}${DIGIT_WORDS[digit]}${word}`;
      skipped = false;
    }
  }
  return words;
}
