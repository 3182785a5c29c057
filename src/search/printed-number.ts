const DIGITS = '零一二三四五六七八九';
const DIGIT = '[一二两三四五六七八九]';
const GROUP = `(?:${DIGIT}千)?零?(?:${DIGIT}百)?零?(?:${DIGIT}?十)?零?${DIGIT}?`;
const SAID = new RegExp(`^(?:(?!亿)(${GROUP})亿)?(?:(?!万)(${GROUP})万)?(${GROUP})$`);
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Whether a character is one of those that numbers are said with. */
export function isNumeral(character: string): boolean {
  return /^[零一二两三四五六七八九十百千万亿]$/.test(character);
}

/**
 * A number as it is said → as it is printed: 八十六 → 86, 四百万 → 400万, 七十三万七千 → 737000. `null` for what is none
 * (十四五), and for one sign alone, which is mostly part of a word.
 */
export function printedNumber(said: string): string | null {
  const match = said.length > 1 && /[十百千万亿]/.test(said) && SAID.exec(said);
  if (!match) return null;
  const [millions = 0, thousands = 0, rest = 0] = match.slice(1).map((group = '') => groupValue(group));
  if (millions > 0 && thousands + rest === 0) return `${millions}亿`;
  if (thousands > 0 && millions + rest === 0) return `${thousands}万`;
  const value = millions * 1e8 + thousands * 1e4 + rest;
  return value > 0 ? String(value) : null;
}

/** 0 … 9999. */
function groupValue(group: string): number {
  let value = 0;
  let digit = 0;
  for (const sign of group) {
    const ten = TENS[sign];
    if (ten) value += (digit || 1) * ten;
    digit = ten ? 0 : DIGITS.indexOf(sign.replace('两', '二'));
  }
  return value + digit;
}
