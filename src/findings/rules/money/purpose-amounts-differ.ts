import { fenOf, formatAmount, type MoneyUnit, parseMoney, sumFen } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { listed } from '../../words.ts';

const AMOUNT = /(?<!\d|\d[,，.])(\d[\d,，]*(?:\.\d+)?)\s*(万元|元)/g;
/** More amounts than this are no list of parts; it also keeps their sum exact. */
const MAX_AMOUNTS = 50;
/** Words by which an amount is a price, a former year's, a sum of sums or part of a part: such texts are left alone. */
const NOT_PARTS =
  /每|单价|人均|标准|[/／×*]|万元的|总投资|总额|总价|合同(?:金额|价|总)|中标|概算|估算|控制价|封顶|最高|限额|合计|共计|总计|小计|累计|上年|去年|往年|结转|已拨|已支付|亿|[（(](?:含|包括|其中)|左右|约|余万?元|以上|以内/;

export const purposeAmountsDiffer: FindingRule = {
  code: 'MONEY_PURPOSE_AMOUNTS_DIFFER',
  severity: '高',
  title: '资金用途里的金额相加与预算数不符',
  explanation:
    '资金用途里写了两个以上金额（有“其中”时取它后面的），相加后超过预算数，或者与预算数相差不到百分之五，都会指出。只列出一部分用途、相加远小于预算数的不算；写有单价、标准、合同价、合计、上年等字样的不比较。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const whole = fenOf(project.budget.total);
      if (whole === null || project.purpose === null) return null;
      const amounts = listedAmounts(project.purpose);
      if (amounts.length < 2 || amounts.length > MAX_AMOUNTS || amounts.some(({ fen }) => fen === whole))
        return null;
      const sum = sumFen(amounts.map(({ fen }) => fen));
      const difference = Math.abs(sum - whole);
      const isNear = BigInt(difference) * 20n < BigInt(whole);
      if (difference === 0 || (sum < whole && !isNear)) return null;
      const unit = document.editorial.moneyUnit.used;
      const show = (fen: number): string => `${formatAmount(fen, unit)}${unit}`;
      return {
        citations: [
          ...amounts.flatMap(({ printed }) =>
            citeProject(project, 'purpose').map((citation) => ({ ...citation, part: printed })),
          ),
          ...citeProject(project, 'budget/total'),
        ],
        sentence: `资金用途里写的${amounts.length}笔金额（${listed(
          amounts.map(({ printed }) => printed),
          '笔',
        )}）相加为${show(sum)}，预算数为${show(whole)}，相差${show(difference)}。`,
      };
    }),
};

function listedAmounts(purpose: string): { printed: string; fen: number }[] {
  const text = purpose.slice(purpose.lastIndexOf('其中') + 1);
  if (NOT_PARTS.test(text)) return [];
  return [...text.matchAll(AMOUNT)].flatMap(([printed, digits, unit]) => {
    const money = parseMoney(digits as string, unit as MoneyUnit);
    const fen = fenOf(money);
    return fen === null ? [] : [{ printed, fen }];
  });
}
