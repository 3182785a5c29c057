import { describe, expect, test } from 'vitest';
import { budgetTotals } from '../../../src/derive/budget-totals.ts';
import type { BudgetKind } from '../../../src/model/functional-classification.ts';
import { fundParts, fundRule } from '../../../src/render/fund-parts.ts';
import { sampleProject } from '../../fixtures/sample-documents.ts';

const project = (number: number, total: string | null, budget: BudgetKind | null) => ({
  ...sampleProject(number, total),
  classification: { code: '2120899', category: null, section: null, item: null, budget },
});
const told = (...projects: ReturnType<typeof project>[]) => {
  const totals = budgetTotals({ projects });
  return [
    fundParts(totals, '万元').map(({ label, amount }) => `${label}${amount.text}`),
    fundRule(totals, '万元'),
  ];
};

describe('a sum of money', () => {
  test('of one budget needs no word', () => {
    expect(told(project(1, '3', '一般公共预算'), project(2, null, '政府性基金预算'))).toEqual([[], '']);
    expect(told(project(1, '3', null), project(2, '5', null))).toEqual([[], '']);
    expect(told()).toEqual([[], '']);
  });

  test('of different budgets says how much of each', () => {
    expect(
      told(
        project(1, '3', '一般公共预算'),
        project(2, '400', '政府性基金预算'),
        project(3, '2', '一般公共预算'),
      ),
    ).toEqual([
      ['政府性基金预算400', '一般公共预算5'],
      '合计是不同预算的钱相加：政府性基金预算400万元，一般公共预算5万元。',
    ]);
  });

  test('of which some cannot be told apart says so', () => {
    expect(told(project(1, '3', '一般公共预算'), project(2, '1', null))[0]).toEqual([
      '一般公共预算3',
      '看不出属于哪本预算的1',
    ]);
  });
});
