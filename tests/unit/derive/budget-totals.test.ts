import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  budgetTotals,
  formatPermille,
  projectShare,
  projectsByAmount,
  shareOf,
} from '../../../src/derive/budget-totals.ts';
import type { Project } from '../../../src/model/budget-document.ts';
import { BUDGET_KINDS, type BudgetKind } from '../../../src/model/functional-classification.ts';
import { fenOf, formatAmount, MAX_FEN, parseMoney } from '../../../src/model/money.ts';
import { publishedDocument, sampleProject } from '../../fixtures/sample-documents.ts';

function inBudget(number: number, total: string | null, budget: BudgetKind | null): Project {
  const classification = { code: '2040202', category: null, section: null, item: null, budget };
  return sampleProject(number, total, { classification });
}

function totalsOf(...printed: (string | null)[]) {
  return budgetTotals({ projects: printed.map((total, index) => sampleProject(index + 1, total)) });
}

describe('the published document', () => {
  const { total, byBudget, sharePermille } = budgetTotals(publishedDocument());

  test('has a total of 1,019.6962 万元, all fifteen projects counted', () => {
    expect(formatAmount(total.fen, '万元')).toBe('1,019.6962');
    expect(total.projects).toHaveLength(15);
    expect(total.uncounted).toEqual([]);
  });

  test('keeps the government fund apart from the general budget', () => {
    expect(byBudget.map(({ budget, fen, projects }) => [budget, fen, projects.length])).toEqual([
      ['一般公共预算', 619_696_200, 14],
      ['政府性基金预算', 400_000_000, 1],
    ]);
    expect(byBudget[1]?.projects).toEqual(['13']);
  });

  test('has shares that add up to exactly 100 per cent', () => {
    expect([...sharePermille.values()].reduce((sum, share) => sum + share, 0)).toBe(1000);
    expect(formatPermille(sharePermille.get('13') ?? 0)).toBe('39.2%');
    expect(formatPermille(sharePermille.get('09') ?? 0)).toBe('23.5%');
  });
});

describe('budgetTotals', () => {
  test('a blank or unreadable amount is not counted, and its project is named', () => {
    const { total, sharePermille } = totalsOf('30', null, '约50', '-5', '3百元', '0.5亿', '70');
    expect(total).toEqual({
      fen: 100_000_000,
      projects: ['01', '07'],
      uncounted: ['02', '03', '04', '05', '06'],
    });
    expect(Object.fromEntries(sharePermille)).toEqual({ '01': 300, '07': 700 });
  });

  test('a printed zero is counted and has a share of nothing', () => {
    const { total, sharePermille } = totalsOf('0', '5');
    expect(total).toEqual({ fen: 5_000_000, projects: ['01', '02'], uncounted: [] });
    expect(Object.fromEntries(sharePermille)).toEqual({ '01': 0, '02': 1000 });
  });

  test('a share too small for tenths of a per cent is not written as none', () => {
    const projects = ['0', '3', '99999', null].map((total, index) => sampleProject(index + 1, total));
    const totals = budgetTotals({ projects });
    expect(projects.map((project) => projectShare(totals, project))).toEqual([
      '0.0%',
      '<0.1%',
      '>99.9%',
      null,
    ]);
  });

  test('a cell with a unit of its own is added up in that unit', () => {
    expect(totalsOf('1', '2500元').total.fen).toBe(1_250_000);
  });

  test('yuan with two decimals add up to the fen', () => {
    const projects = ['217280.50', '0.01', '58,000.49'].map((total, index) =>
      sampleProject(index + 1, total, { unit: '元' }),
    );
    expect(budgetTotals({ projects }).total.fen).toBe(27_528_100);
  });

  test('one project has all of it', () => {
    expect([...totalsOf('0.000001').sharePermille]).toEqual([['01', 1000]]);
  });

  test.each([[[]], [[null, null]], [['0', '0.00']]])('%j has no shares', (printed) => {
    const { total, sharePermille } = totalsOf(...printed);
    expect(total.fen).toBe(0);
    expect(sharePermille.size).toBe(0);
  });

  test('equal remainders go to the project printed first', () => {
    expect([...totalsOf('1', '1', '1').sharePermille.values()]).toEqual([334, 333, 333]);
    const shares = [...totalsOf(...Array<string>(101).fill('1')).sharePermille.values()];
    expect(shares).toEqual([...Array<number>(91).fill(10), ...Array<number>(10).fill(9)]);
  });

  test('an unknown classification is a budget of its own, not a general one', () => {
    const projects = [
      inBudget(1, '5', '一般公共预算'),
      sampleProject(2, '9'),
      inBudget(3, null, '一般公共预算'),
      inBudget(4, '1', null),
    ];
    expect(budgetTotals({ projects }).byBudget).toEqual([
      { budget: null, fen: 10_000_000, projects: ['02', '04'], uncounted: [] },
      { budget: '一般公共预算', fen: 5_000_000, projects: ['01'], uncounted: ['03'] },
    ]);
  });

  test('parts that do not add up to 预算数 change nothing', () => {
    const budget = {
      total: parseMoney('50', '万元'),
      fiscal: parseMoney('30', '万元'),
      other: parseMoney('5', '万元'),
    };
    const projects = [sampleProject(1, null, { budget })];
    const before = structuredClone(projects);
    expect(budgetTotals({ projects }).total.fen).toBe(50_000_000);
    expect(projects).toEqual(before);
  });

  test('a total is exact up to the largest exact integer, and refused beyond', () => {
    const largest = formatAmount(MAX_FEN, '万元');
    expect(totalsOf(...Array<string>(90).fill(largest)).total.fen).toBe(90 * MAX_FEN);
    expect(() => totalsOf(...Array<string>(91).fill(largest))).toThrow(RangeError);
  });

  test('any amounts: each project is counted or named, budgets add up to the total, shares to 100 per cent', () => {
    const amount = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: MAX_FEN }).map((fen) => formatAmount(fen, '万元')) },
      { weight: 3, arbitrary: fc.nat(300).map((fen) => formatAmount(fen, '万元')) },
      { weight: 2, arbitrary: fc.constantFrom('0', null, '约50', '-5') },
    );
    const budget = fc.constantFrom(null, ...BUDGET_KINDS);
    const property = fc.property(fc.array(fc.tuple(amount, budget), { maxLength: 40 }), (rows) => {
      const projects = rows.map(([total, kind], index) => inBudget(index + 1, total, kind));
      const { total, byBudget, sharePermille } = budgetTotals({ projects });
      expect([...total.projects, ...total.uncounted].sort()).toEqual(projects.map(({ id }) => id).sort());
      expect(byBudget.reduce((sum, { fen }) => sum + fen, 0)).toBe(total.fen);
      expect(byBudget.flatMap((fund) => [...fund.projects, ...fund.uncounted])).toHaveLength(projects.length);
      expect(sharePermille.size).toBe(total.fen === 0 ? 0 : total.projects.length);
      if (total.fen === 0) return;
      expect([...sharePermille.keys()]).toEqual(total.projects);
      expect([...sharePermille.values()].reduce((sum, share) => sum + share, 0)).toBe(1000);
      for (const project of projects) {
        const fen = fenOf(project.budget.total);
        if (fen === null) continue;
        const exact = (fen / total.fen) * 1000;
        expect(Math.abs((sharePermille.get(project.id) as number) - exact)).toBeLessThan(1 + 1e-9);
      }
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });
});

test('projects by amount: largest first, equal ones as printed, blank ones left out', () => {
  const projects = ['5', null, '7', '5', '0'].map((total, index) => sampleProject(index + 1, total));
  expect(projectsByAmount(projects).map(({ project }) => project.id)).toEqual(['03', '01', '04', '05']);
});

test.each([
  [0, '0.0%'],
  [5, '0.5%'],
  [392, '39.2%'],
  [1000, '100.0%'],
  [-5, '−0.5%'],
  [-235, '−23.5%'],
])('%d permille reads %s', (permille, text) => {
  expect(formatPermille(permille)).toBe(text);
});

test.each([
  [3, 1000, '0.3%'],
  [0, 1000, '0.0%'],
  [1, 1_000_000, '<0.1%'],
  [999_999, 1_000_000, '>99.9%'],
  [1_000_000, 1_000_000, '100.0%'],
  [1_500_000, 1_000_000, '150.0%'],
  [-5, 1000, '−0.5%'],
])('%d of %d is %s', (part, whole, text) => {
  expect(shareOf(part, whole)).toBe(text);
});
