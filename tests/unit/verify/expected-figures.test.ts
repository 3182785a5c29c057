import { describe, expect, test } from 'vitest';
import { expectedFigures } from '../../../src/verify/expected-figures.ts';
import { sampleDocument, samplePlan, sampleProject } from '../../fixtures/sample-documents.ts';

const inYuan = (...totals: (string | null)[]) =>
  sampleDocument(totals.map((total, index) => sampleProject(index + 1, total, { unit: '元' })));

describe('expectedFigures', () => {
  test('of a document in 元 hold what the project page shows beside each printed amount', () => {
    const document = inYuan('49399.81');
    expect(document.editorial.moneyUnit.used).toBe('元');
    expect(expectedFigures(document).get('projects/01/budget/total/yuan')).toBe('49,399.81');
  });

  test('hold no amount beside a blank cell of the plan', () => {
    const spendingPlan = samplePlan(null, '50', null, '100');
    const figures = expectedFigures(sampleDocument([sampleProject(1, '10', { spendingPlan })]));
    expect(figures.get('projects/01/spendingPlan/june/period')).toBeDefined();
    expect(figures.has('projects/01/spendingPlan/march/period')).toBe(false);
    expect(figures.has('projects/01/spendingPlan/october/cumulative')).toBe(false);
  });

  test('hold no total where no amount can be counted', () => {
    expect(expectedFigures(inYuan(null, '约5')).has('total')).toBe(false);
    expect(expectedFigures(inYuan('5', null)).get('total')).toBe('5');
    expect(expectedFigures(inYuan()).get('total')).toBe('0');
  });
});
