import type { BudgetDocument } from './budget-document.ts';

/** Whether a document says something else than what was reviewed. A record that is bound to no text cannot tell. */
export function isOutdated({
  editorial: { review },
  textHash,
}: Pick<BudgetDocument, 'editorial' | 'textHash'>): boolean {
  return typeof review?.textHash === 'string' && review.textHash !== textHash;
}
