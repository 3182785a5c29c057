import {
  FEN_PER_UNIT,
  fenOf,
  formatAmount,
  type MoneyUnit,
  parseMoney,
  sumFen,
} from '../../../model/money.ts';
import { printedValues } from '../../../model/printed-values.ts';
import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';
import { isCountable } from './countable.ts';

/** «15个项目合计468.5万元», «项目15个，共计468.5万元», «项目资金总计：1,200元»: only where it is the projects' own total, not «3个重点项目合计»'s. */
const TOTAL =
  /(?:(\d+)个|(?<!个[^，。；（(]{0,8}))(?:预算)?项目(?:(?<=项目)(?<!个(?:预算)?项目)(\d+)个)?(?:支出|资金|预算|预算数)?[，,]?(?:资金|预算|预算数)?(?:合计|总计|共计)(?:为|[:：])?\s*(\d[\d,，]*(?:\.\d+)?)\s*([千万亿]?元)/g;

/** In running text «项目合计» may be that of any projects. */
const TITLE = /\/(?:part|title|projectsPart|projectsTitle)$/;

export const printedTotalDiffers: FindingRule = {
  code: 'MONEY_PRINTED_TOTAL_DIFFERS',
  severity: '高',
  title: '印出的合计与各项目相加不同',
  explanation:
    '总标题里写有“项目合计多少元”，或者部门的文字里写有“几个项目合计多少元”而个数正是全部项目，与各表的预算数相加比较，相差超过印出的末位。有项目的预算数空白或读不出时不比较。',
  observe(document) {
    const { projects, editorial } = document;
    const amounts = projects.flatMap(({ budget }) => fenOf(budget.total) ?? []);
    if (projects.length === 0 || amounts.length < projects.length || !isCountable(projects)) return [];
    const sum = sumFen(amounts);
    const unit = editorial.moneyUnit.used;
    return printedValues(document)
      .filter(({ path }) => path.startsWith('plan/'))
      .flatMap(({ path, text }) => {
        const wrong = [...(text ?? '').matchAll(TOTAL)].find(([, before, after, digits, own]) => {
          const count = before ?? after;
          const isWhole = count === undefined ? TITLE.test(path) : Number(count) === projects.length;
          const stated = fenOf(parseMoney(digits as string, own as MoneyUnit));
          return isWhole && stated !== null && !isRounded(sum, stated, digits as string, own as MoneyUnit);
        });
        if (!wrong) return [];
        return [
          {
            place: path,
            citations: [
              { path, part: wrong[0] },
              ...projects.map(({ id }) => ({ path: `projects/${id}/budget/total` })),
            ],
            sentence: `原文写${quoted(wrong[0])}，${projects.length}个项目的预算数相加为${formatAmount(sum, unit)}${unit}。`,
          },
        ];
      });
  },
};

/** Whether an amount is the sum within half of its own last printed digit. */
function isRounded(sum: number, stated: number, digits: string, unit: MoneyUnit): boolean {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return Math.abs(sum - stated) * 2 <= FEN_PER_UNIT[unit] / 10 ** decimals;
}
