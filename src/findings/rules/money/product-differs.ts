import { fenOf, formatAmount, type MoneyUnit, parseMoney } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

/** «20人×500元/人=1.2万元», with up to two more factors; the amount of money may stand anywhere. */
const FORMULA =
  /((?<!\d|\d[,，.])\d[\d,，.]{0,15}(?:万元|元)?[^\d\s×*xX=＝，。；、:：（(]{0,6}(?:[×*xX]\d[\d,，.]{0,15}(?:万元|元)?[^\d\s×*xX=＝，。；、:：（(]{0,6}){1,3})[=＝](?:约)?(\d[\d,，.]{0,15})(万元|元)/g;

export const productDiffers: FindingRule = {
  code: 'MONEY_PRODUCT_DIFFERS',
  severity: '高',
  title: '资金用途里的算式不等',
  explanation:
    '资金用途写有“数量×单价=金额”的算式，照印出的数相乘，与等号后面的金额相差一分以上，而且超过等号后面的末位。算式里有百分比、写“约”的不算。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const wrong = [...(project.purpose ?? '').matchAll(FORMULA)].flatMap(
        ([printed, factors, digits, unit]) => {
          const product = productOf(factors as string);
          const stated = fenOf(parseMoney(digits as string, unit as MoneyUnit));
          if (product === null || stated === null || /约|%/.test(printed)) return [];
          return isRounded(product, stated, digits as string, unit as MoneyUnit)
            ? []
            : [{ printed, product }];
        },
      );
      const [first] = wrong;
      if (!first) return null;
      const unit = document.editorial.moneyUnit.used;
      const words = wrong.map(
        ({ printed, product }) => `${quoted(printed)}，相乘为${formatAmount(product, unit)}${unit}`,
      );
      return {
        citations: wrong.flatMap(({ printed }) =>
          citeProject(project, 'purpose').map((citation) => ({ ...citation, part: printed })),
        ),
        sentence: `资金用途里的算式不等：${words.join('；')}。`,
      };
    }),
};

/** Product of printed factors in fen, exact; `null` where not exactly one of them is money, or it is too large. */
function productOf(factors: string): number | null {
  const parts = factors.split(/[×*xX]/).map((factor) => /^(\d[\d,，]*(?:\.\d+)?)(万元|元)?/.exec(factor));
  const money = parts.filter((part) => part?.[2] !== undefined);
  if (parts.includes(null) || money.length !== 1) return null;
  let [value, scale] = [BigInt(money[0]?.[2] === '万元' ? 1_000_000 : 100), 1n];
  for (const part of parts) {
    const [whole = '', decimals = ''] = (part?.[1] ?? '').replace(/[,，]/g, '').split('.');
    value *= BigInt(whole + decimals);
    scale *= 10n ** BigInt(decimals.length);
  }
  const fen = (value + scale / 2n) / scale;
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(fen) : null;
}

/** Whether an amount is the product within half of its own last printed digit. */
function isRounded(product: number, stated: number, digits: string, unit: MoneyUnit): boolean {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const step = (unit === '万元' ? 1_000_000 : 100) / 10 ** decimals;
  return Math.abs(product - stated) * 2 <= Math.max(step, 2);
}
