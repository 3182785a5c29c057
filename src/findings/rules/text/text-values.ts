import type { BudgetDocument } from '../../../model/budget-document.ts';
import { type PrintedValue, printedValues } from '../../../model/printed-values.ts';

/** A printed value that has words. */
export type PrintedText = PrintedValue & { text: string };

/** Every text of a document that is no code, amount, share or target. */
export function proseValues(document: BudgetDocument): PrintedText[] {
  return printedValues(document).filter(
    (value): value is PrintedText =>
      value.text !== null && !/\/(?:code|target|level1|level2)$|\/budget\/|\/spendingPlan\//.test(value.path),
  );
}

/** Every text of a document, codes, amounts and shares aside. */
export function textValues(document: BudgetDocument): PrintedText[] {
  return printedValues(document).filter(
    (value): value is PrintedText =>
      value.text !== null && !/\/code$|\/budget\/|\/spendingPlan\//.test(value.path),
  );
}

/** The stretch of a text around a place, to the letter, for quoting: up to `width` characters on either side within a line. */
export function around(text: string, start: number, end: number, width = 8): string {
  const before = [...text.slice(Math.max(0, start - 2 * width), start)].slice(-width).join('');
  const after = [...text.slice(end, end + 2 * width)].slice(0, width).join('');
  const left = before.slice(Math.max(before.lastIndexOf('\n'), -1) + 1);
  const right = after.split('\n')[0] ?? '';
  return left + text.slice(start, end) + right;
}
