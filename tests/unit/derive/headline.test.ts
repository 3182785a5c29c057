import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/derive/figures.ts';
import { headlineOf } from '../../../src/derive/headline.ts';
import { sampleDocument, samplePlan, sampleProject } from '../../fixtures/sample-documents.ts';

const headline = (...projects: ReturnType<typeof sampleProject>[]) => {
  const document = sampleDocument(projects);
  return headlineOf(document, figuresOf(document));
};

describe('headlineOf', () => {
  test('the last period and the largest project', () => {
    const { lastPeriod, largest } = headline(
      sampleProject(1, '30', { spendingPlan: samplePlan('10', null, null, '100') }),
      sampleProject(2, '70', { spendingPlan: samplePlan(null, null, null, '100') }),
    );
    expect(lastPeriod).toMatchObject({ by: '12', permille: 970 });
    expect(largest?.project.id).toBe('02');
  });

  test('nothing that would say nothing: no money, no plan or one that goes down, no indicator for a yes or no', () => {
    const nothing = { lastPeriod: null, largest: null, yesNo: null };
    expect(headline()).toEqual(nothing);
    expect(headline(sampleProject(1, '0'))).toMatchObject({ lastPeriod: null, largest: null });
    expect(headline(sampleProject(1, '约50'))).toMatchObject({ lastPeriod: null, largest: null });
    expect(headline(sampleProject(1, '5'))).toMatchObject({ lastPeriod: null, yesNo: null });
    expect(
      headline(sampleProject(1, '5', { spendingPlan: samplePlan('90', '40', '120', '33') })).lastPeriod,
    ).toBeNull();
  });
});
