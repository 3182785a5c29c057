import type { BudgetDocument, SourceAnchor, ValuePath } from '../model/budget-document.ts';
import { printedValues } from '../model/printed-values.ts';

/**
 * Finds the source lines of any value. A printed value has its own anchor; a blank one, which the source shows as nothing,
 * stands between the values printed before and after it, or between one of them and the end of the text. `null` where neither is known.
 */
export function valuePlaces(document: BudgetDocument): (path: ValuePath) => SourceAnchor | null {
  const paths = printedValues(document).map(({ path }) => path);
  const lines = (document.source?.text ?? '').replace(/\n+$/, '').split('\n').length;
  const between = new Map<ValuePath, { before: SourceAnchor | null; after: SourceAnchor | null }>();
  let before: SourceAnchor | null = null;
  for (const path of paths) {
    between.set(path, { before, after: null });
    before = document.anchors.get(path) ?? before;
  }
  let after: SourceAnchor | null = null;
  for (const path of paths.toReversed()) {
    const gap = between.get(path);
    if (gap) gap.after = after;
    after = document.anchors.get(path) ?? after;
  }
  return (path) => {
    const own = document.anchors.get(path);
    if (own) return own;
    const gap = between.get(path);
    if (!gap?.before && !gap?.after) return null;
    const [before, after] = [gap.before?.[1] ?? 0, gap.after?.[0] ?? lines + 1];
    if (before > after) return null;
    return after - before > 1 ? [before + 1, after - 1] : [before, after];
  };
}
