import { formatAmount, type MoneyUnit, ownUnit, parseMoney } from '../model/money.ts';

/** A printed amount with its unit, in 元 as well where that is another: «73.7万元（737,000元）», «1.2亿元（120,000,000元）». */
export function comparedAmount(printed: string, unit: MoneyUnit): string {
  const money = parseMoney(printed, unit);
  if (money.state !== 'amount') return printed;
  const own = ownUnit(printed);
  const amount = own === null ? printed + unit : printed;
  return (own ?? unit) === '元' ? amount : `${amount}（${formatAmount(money.fen, '元')}元）`;
}
