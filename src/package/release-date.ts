import type { BudgetDocument } from '../model/budget-document.ts';

/** Who read a document before it was published, when, and what came of it. */
export interface Review {
  document: string;
  by: string;
  date: string;
  result: string;
}

/** The record of review of each published document that has one, newest first. */
export function reviewsOf(documents: readonly BudgetDocument[]): Review[] {
  return documents
    .flatMap(({ department, fiscalYear, editorial }) => {
      const { review } = editorial;
      return review ? [{ document: `${department}/${fiscalYear}`, ...review }] : [];
    })
    .sort((a, b) => (a.date === b.date ? compare(a.document, b.document) : compare(b.date, a.date)));
}

/**
 * What a release is dated by: the newest date of review, `2021-03-05`, or where nothing tells one the newest fiscal year,
 * `2021`. Never the clock, so that the same content makes the same release on any day.
 */
export function releaseDate(documents: readonly BudgetDocument[]): string {
  const [review] = reviewsOf(documents);
  if (review) return review.date.slice(0, 10);
  if (documents.length === 0) throw new Error('还没有公开的文件，不能打包。');
  return String(Math.max(...documents.map(({ fiscalYear }) => fiscalYear)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
