import { expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { releaseDate, reviewsOf } from '../../../src/package/release-date.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';

type Review = BudgetDocument['editorial']['review'];

function documentOf(fiscalYear: number, review: Review = null): BudgetDocument {
  const document = fixtureDocument();
  return { ...document, fiscalYear, editorial: { ...document.editorial, review } };
}

test('without a review the newest year dates a release', () => {
  expect(releaseDate([documentOf(2020), documentOf(2022), documentOf(2021)])).toBe('2022');
});

test('the newest review dates a release', () => {
  const review = (date: string) => ({ by: '张三', date, result: '同意公开' as const, textHash: null });
  const documents = [documentOf(2020, review('2021-03-05')), documentOf(2021, review('2021-02-01'))];
  expect(releaseDate(documents)).toBe('2021-03-05');
  expect(reviewsOf(documents).map(({ document, by }) => [document, by])).toEqual([
    ['demo-bureau/2020', '张三'],
    ['demo-bureau/2021', '张三'],
  ]);
});

test('nothing published cannot be packaged', () => {
  expect(() => releaseDate([])).toThrow('还没有公开的文件');
});
