import type { BudgetDocument } from '../../../model/budget-document.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { compact } from '../../words.ts';

/** Shares of a whole of which more is better, by the end of the name; «不合格率» and «投诉率» are none. */
const GOOD_SHARE = /(?<![不未非])(?:满意度|满意率|合格率|达标率|完好率|优良率|覆盖率|及时率|准确率)$/;

/** Rows of good shares with the percentage that each is to reach, and whether that is the most it may be. */
export function goodShares(document: BudgetDocument) {
  return allIndicatorRows(document).flatMap((row) => {
    const { level3, target } = row.indicator;
    if (target.kind !== 'percentage' || !GOOD_SHARE.test(compact(level3 ?? ''))) return [];
    return [{ row, target, value: Number(target.value), isMost: /[≤<]/.test(target.comparator) }];
  });
}
