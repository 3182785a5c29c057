/** Runs in the browser, loaded by unit-switch.ts on demand. */
import { formatAmount, type MoneyUnit, parseMoney } from '../model/money.ts';
import { decimalClass } from './decimal-class.ts';

/** Writes the computed amounts of the page, and the unit where it stands apart, in `unit`; `own` is the unit the page was made in. */
export function showUnit(unit: MoneyUnit, own: string): void {
  for (const amount of document.querySelectorAll<HTMLDataElement>('main data.amount')) {
    const isCompanion = amount.classList.contains('companion');
    if (isCompanion) amount.hidden = unit === own;
    const text = amountIn(amount.value, unit);
    amount.textContent = isCompanion || amount.textContent.endsWith('元') ? text + unit : text;
  }
  for (const name of document.querySelectorAll('main [data-unit]:not(unit-switch)')) name.textContent = unit;
  for (const table of document.querySelectorAll<HTMLTableElement>('main table')) alignColumns(table);
}

/** Yuan as decimal text → the exact amount in `unit`, with «−» below zero. */
function amountIn(yuan: string, unit: MoneyUnit): string {
  const money = parseMoney(yuan.replace('-', ''), '元');
  return money.state === 'amount' ? formatAmount(yuan.startsWith('-') ? -money.fen : money.fen, unit) : yuan;
}

/** Lines the amounts of each column up on the decimal point again. */
function alignColumns(table: HTMLTableElement): void {
  const columns = new Map<number, HTMLElement[]>();
  for (const amount of table.querySelectorAll<HTMLElement>('td > span > data.amount:only-child')) {
    const cell = amount.closest('td') as HTMLTableCellElement;
    columns.set(cell.cellIndex, [
      ...(columns.get(cell.cellIndex) ?? []),
      amount.parentElement as HTMLElement,
    ]);
  }
  for (const spans of columns.values()) {
    const texts = spans.map(({ textContent }) => textContent);
    for (const span of spans) span.className = decimalClass(span.textContent, texts);
  }
}
