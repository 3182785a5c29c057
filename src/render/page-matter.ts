import type { BudgetDocument } from '../model/budget-document.ts';
import type { PageMatter } from './mdx.ts';

export function pageMatter(
  { department, fiscalYear, state }: BudgetDocument,
  own: Pick<PageMatter, 'address' | 'kind' | 'title' | 'description'>,
): PageMatter {
  return { ...own, department, fiscalYear, state };
}
