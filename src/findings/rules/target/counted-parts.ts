import { compact } from '../../words.ts';
import { numbersIn, type PrintedNumber } from './target-standards.ts';

const NUMERALS = '一二三四五六七八九十';

/**
 * Whole numbers of a list in which each part has exactly one: «木架5组、钢架20组» → 5 组, 20 组; «两条专线» → 2 条. Empty where a
 * part has none or several, or the text has one part without being a number of things.
 */
export function countedParts(text: string): PrintedNumber[] {
  const parts = compact(text)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .split(/[、,;。]/)
    .filter((part) => part !== '')
    .map((part) => numbersIn(part.replace(/^[一二两三四五六七八九十]/, digitsOf)));
  const isCounted = parts.every(([number, ...more]) => number !== undefined && more.length === 0);
  const numbers = parts.flat();
  return isCounted && numbers.every(({ value }) => /^\d{1,12}$/.test(value)) ? numbers : [];
}

export function sumOf(numbers: readonly Pick<PrintedNumber, 'value'>[]): string {
  return String(numbers.reduce((sum, { value }) => sum + BigInt(value), 0n));
}

function digitsOf(numeral: string): string {
  return numeral === '两' ? '2' : String(NUMERALS.indexOf(numeral) + 1);
}
