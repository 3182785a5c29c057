import type { BudgetDocument, Project } from '../../../model/budget-document.ts';
import { fenOf, formatAmount, type MoneyUnit, parseMoney, sumFen } from '../../../model/money.ts';
import type { Observation } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { listed } from '../../words.ts';

/** An amount written in the purpose of a project's money. */
interface PurposeAmount {
  printed: string;
  fen: number;
}

const AMOUNT = /(?<!\d|\d[,，.])(\d[\d,，]*(?:\.\d+)?)\s*(万元|元)/g;
/** More amounts than this are no list of parts; it also keeps their sum exact. */
const MAX_AMOUNTS = 50;
/** Words by which an amount is a price, a former year's, a sum of sums or part of a part: such texts are left alone. */
const NOT_PARTS =
  /每|单价|人均|标准|[/／×*]|万元的|总投资|总额|总价|合同(?:金额|价|总)|中标|概算|估算|控制价|封顶|最高|限额|合计|共计|总计|小计|累计|上年|去年|往年|结转|已拨|已支付|亿|[（(](?:含|包括|其中)|左右|约|余万?元|以上|以内/;

/** The amounts of a purpose beside the budget they should add up to, in fen. */
export interface PurposeSum {
  amounts: readonly PurposeAmount[];
  sum: number;
  whole: number;
}

/** What a project's purpose adds up to; `null` where it lists no parts or there is no budget to hold them to. */
export function purposeSum({ budget, purpose }: Project): PurposeSum | null {
  const whole = fenOf(budget.total);
  const amounts = whole === null || purpose === null ? [] : purposeAmounts(purpose);
  if (whole === null || amounts.length === 0) return null;
  return { amounts, sum: sumFen(amounts.map(({ fen }) => fen)), whole };
}

/** Whether a sum misses the whole by less than a twentieth: too little to be the rest of a list. */
export function isNearWhole({ sum, whole }: PurposeSum): boolean {
  return BigInt(Math.abs(sum - whole)) * 20n < BigInt(whole);
}

/** The amounts, their sum and the budget in one sentence; `rest` is what is said of the difference. */
export function tellPurposeSum(
  { editorial }: BudgetDocument,
  project: Project,
  { amounts, sum, whole }: PurposeSum,
  rest: (difference: string) => string,
): Omit<Observation, 'place'> {
  const unit = editorial.moneyUnit.used;
  const show = (fen: number): string => `${formatAmount(fen, unit)}${unit}`;
  const printed = amounts.map((amount) => amount.printed);
  return {
    citations: [
      ...printed.flatMap((part) =>
        citeProject(project, 'purpose').map((citation) => ({ ...citation, part })),
      ),
      ...citeProject(project, 'budget/total'),
    ],
    sentence: `资金用途里写的${amounts.length}笔金额（${listed(printed, '笔')}）相加为${show(sum)}，预算数为${show(whole)}，${rest(show(Math.abs(sum - whole)))}。`,
  };
}

/** The amounts of a purpose that read as parts of the budget, two or more; of a text with 其中 those after it. */
function purposeAmounts(purpose: string): PurposeAmount[] {
  const text = purpose.slice(purpose.lastIndexOf('其中') + 1);
  if (NOT_PARTS.test(text)) return [];
  const amounts = [...text.matchAll(AMOUNT)].flatMap(([printed, digits, unit]) => {
    const fen = fenOf(parseMoney(digits as string, unit as MoneyUnit));
    return fen === null ? [] : [{ printed, fen }];
  });
  return amounts.length < 2 || amounts.length > MAX_AMOUNTS ? [] : amounts;
}
