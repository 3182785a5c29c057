import type { BudgetDocument } from '../../../model/budget-document.ts';
import type { Observation } from '../../finding.ts';
import { observePerProject } from '../../indicator-rows.ts';
import { compact, hasWords, quoted, tally } from '../../words.ts';

/** One observation a project of the bases whose whole cell is of a pattern that names nothing; `missing` is what they do not give. */
export function observeUnnamed(document: BudgetDocument, unnamed: RegExp, missing: string): Observation[] {
  return observePerProject(
    document,
    ({ indicator, isNameless }) =>
      !isNameless && hasWords(indicator.basis) && unnamed.test(compact(indicator.basis)),
    ['basis'],
    (rows) => {
      const words = tally(rows.map(({ indicator }) => (indicator.basis ?? '').trim()));
      return `${rows.length}条的确定依据没有写${missing}：${words
        .map(([text, count]) => `${quoted(text)}${count}条`)
        .join('、')}。`;
    },
  );
}
