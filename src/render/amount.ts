import { type BudgetTotal, knownFen } from '../derive/budget-totals.ts';
import { formatAmount, type Money, type MoneyUnit, ownUnit } from '../model/money.ts';

/** How an amount is shown: 「73.7万元」 as printed with its unit, and 「737,000元」. `null` where there is no amount. */
export type Amount = { printedUnit: MoneyUnit; text: string; yuan: string };

export function amount(fen: number, unit: MoneyUnit): Amount {
  return { printedUnit: unit, text: formatAmount(fen, unit), yuan: formatAmount(fen, '元') };
}

/** The sum of the amounts that can be counted; `null` where projects are listed and none of their amounts can. */
export function totalAmount(total: BudgetTotal, unit: MoneyUnit): Amount | null {
  const fen = knownFen(total);
  return fen === null ? null : amount(fen, unit);
}

export function amountOf(money: Money, unit: MoneyUnit): Amount | null {
  return money.state === 'amount' ? amount(money.fen, unit) : null;
}

/** The unit to be added to a printed amount; `null` where the cell prints its own («1.2亿元») or cannot be read. */
export function addedUnit(printed: string | null, amount: Amount | null): MoneyUnit | null {
  return amount !== null && printed !== null && ownUnit(printed) === null ? amount.printedUnit : null;
}
