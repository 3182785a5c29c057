import type { PerformanceIndicator } from '../../../model/budget-document.ts';
import { compact } from '../../words.ts';

/** Shares of a whole of which more is better, by the end of the name; «不合格率» and «投诉率» are none. */
const GOOD_SHARE = /(?<![不未非])(?:满意度|满意率|合格率|达标率|完好率|优良率|覆盖率|及时率|准确率)$/;

/** The percentage a good share is to reach; `null` for other indicators and other targets. */
export function goodShare({ level3, target }: Pick<PerformanceIndicator, 'level3' | 'target'>) {
  return target.kind === 'percentage' && GOOD_SHARE.test(compact(level3 ?? '')) ? target : null;
}
