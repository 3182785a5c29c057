import type { ChartFigure } from '../../charts/chart-figure.ts';
import { sourceLineAddress } from '../../model/addresses.ts';
import type { BudgetDocument, ValuePath } from '../../model/budget-document.ts';

/** Link to the first of some values that has a place in the source; `null` where none has. */
export function figureSource(
  document: BudgetDocument,
  label: string,
  paths: readonly ValuePath[],
): ChartFigure['source'] {
  for (const path of paths) {
    const anchor = document.anchors.get(path);
    if (anchor)
      return { label: `${label}，第${anchor[0]}行起`, href: sourceLineAddress(document, anchor[0]) };
  }
  return null;
}
