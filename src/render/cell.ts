import { sourceLineAddress } from '../model/addresses.ts';
import type { BudgetDocument, ValuePath } from '../model/budget-document.ts';

/** A printed value on its way to a page: its path, its words (`null`: blank in the source) and its place in the source. */
export type Cell = {
  path: ValuePath;
  text: string | null;
  lines: [number, number] | null;
  href: string | null;
};

/** The cell for one printed value of a document. */
export function cell(document: BudgetDocument, path: ValuePath, text: string | null): Cell {
  const anchor = document.anchors.get(path);
  return {
    path,
    text,
    lines: anchor ? [anchor[0], anchor[1]] : null,
    href: anchor ? sourceLineAddress(document, anchor[0]) : null,
  };
}
