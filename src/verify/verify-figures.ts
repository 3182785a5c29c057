import type { BudgetDocument } from '../model/budget-document.ts';
import { fenOf, parseMoney, yuanNumber } from '../model/money.ts';
import { attribute, type BuiltPage, type Element, placeOf, textOf } from './built-page.ts';
import { expectedFigures } from './expected-figures.ts';
import { describeDifference, type Fault, type Proof } from './fault.ts';

/** Proof 3, numbers in words and tables: each equals the data, carries the same machine-readable amount, and none is missing. */
export function verifyFigures(document: BudgetDocument, pages: readonly BuiltPage[], folder: string): Proof {
  const expected = expectedFigures(document);
  const unit = document.editorial.moneyUnit.used;
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let places = 0;
  for (const page of pages) {
    for (const element of page.elements) {
      const path = attribute(element, 'data-figure');
      if (path === null) continue;
      places++;
      seen.add(path);
      const shown = textOf(element);
      const wanted = expected.get(path);
      const difference =
        wanted === undefined
          ? `没有这个数，网页上却有「${shown}」`
          : describeDifference(wanted, withoutUnit(shown))?.words;
      if (difference) faults.push(fault(page, element, `${path} ${difference}。`));
      const value = attribute(element, 'value');
      const fen = value === null ? null : fenOf(parseMoney(withoutUnit(shown).replace(/^−/, ''), unit));
      if (fen !== null && value?.replace(/^[-−]/, '') !== yuanText(fen)) {
        faults.push(
          fault(page, element, `${path} 的 value 是「${value}」，和显示的「${shown}」不是同一个数。`),
        );
      }
    }
  }
  faults.push(...sumFaults(document, folder));
  for (const path of expected.keys()) {
    if (seen.has(path)) continue;
    const message = `网页上没有 ${path}（应是 ${expected.get(path)}）。`;
    faults.push({ code: 'FIGURE_MISSING', file: folder, line: 1, column: 1, message });
  }
  return { summary: `${expected.size} 个计算出的数在 ${places} 处与数据一致`, faults };

  function fault(page: BuiltPage, element: Element, message: string): Fault {
    return { code: 'FIGURE_DIFFERS', file: `${folder}/${page.path}`, ...placeOf(element), message };
  }
}

/**
 * The printed cells added up again, digit by digit, by a way of its own: the total must be their sum.
 * Only cells in the document's own unit; a cell with a printed unit is left to the first comparison.
 */
function sumFaults(document: BudgetDocument, folder: string): Fault[] {
  const cells = document.projects.flatMap(({ budget }) =>
    budget.total.state === 'amount' ? [budget.total.printed.normalize('NFKC').replaceAll(',', '')] : [],
  );
  if (!cells.every((cell) => /^\d+(?:\.\d+)?$/.test(cell))) return [];
  const places = Math.max(0, ...cells.map((cell) => cell.split('.')[1]?.length ?? 0));
  const scaled = cells.reduce((sum, cell) => {
    const [whole, fraction = ''] = cell.split('.');
    return sum + BigInt(whole + fraction.padEnd(places, '0'));
  }, 0n);
  const digits = String(scaled).padStart(places + 1, '0');
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  const sum = fraction ? `${digits.slice(0, cut)}.${fraction}` : digits.slice(0, cut);
  const total = expectedFigures(document).get('total')?.replaceAll(',', '');
  if (total === undefined) return [];
  const shown = total.includes('.') ? total.replace(/\.?0+$/, '') : total;
  if (sum === shown) return [];
  const message = `各表预算数相加是 ${sum}，总额却是 ${shown}。`;
  return [{ code: 'FIGURE_DIFFERS', file: folder, line: 1, column: 1, message }];
}

function withoutUnit(text: string): string {
  return text.replace(/[千万亿]?元$/, '');
}

function yuanText(fen: number): string {
  const text = String(yuanNumber(fen));
  return /\.\d$/.test(text) ? `${text}0` : text;
}
