import { fenOf, type MoneyUnit, parseMoney } from '../../../model/money.ts';

/** An amount written in the purpose of a project's money. */
export interface PurposeAmount {
  printed: string;
  fen: number;
}

const AMOUNT = /(?<!\d|\d[,，.])(\d[\d,，]*(?:\.\d+)?)\s*(万元|元)/g;
/** More amounts than this are no list of parts; it also keeps their sum exact. */
const MAX_AMOUNTS = 50;
/** Words by which an amount is a price, a former year's, a sum of sums or part of a part: such texts are left alone. */
const NOT_PARTS =
  /每|单价|人均|标准|[/／×*]|万元的|总投资|总额|总价|合同(?:金额|价|总)|中标|概算|估算|控制价|封顶|最高|限额|合计|共计|总计|小计|累计|上年|去年|往年|结转|已拨|已支付|亿|[（(](?:含|包括|其中)|左右|约|余万?元|以上|以内/;

/** The amounts of a purpose that read as parts of the budget, two or more; of a text with 其中 those after it. */
export function purposeAmounts(purpose: string): PurposeAmount[] {
  const text = purpose.slice(purpose.lastIndexOf('其中') + 1);
  if (NOT_PARTS.test(text)) return [];
  const amounts = [...text.matchAll(AMOUNT)].flatMap(([printed, digits, unit]) => {
    const fen = fenOf(parseMoney(digits as string, unit as MoneyUnit));
    return fen === null ? [] : [{ printed, fen }];
  });
  return amounts.length < 2 || amounts.length > MAX_AMOUNTS ? [] : amounts;
}
