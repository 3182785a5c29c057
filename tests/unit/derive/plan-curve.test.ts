import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetTotals } from '../../../src/derive/budget-totals.ts';
import { planCurve, yearPlan } from '../../../src/derive/plan-curve.ts';
import { formatAmount, MAX_FEN } from '../../../src/model/money.ts';
import { publishedDocument, samplePlan, sampleProject } from '../../fixtures/sample-documents.ts';

function curve(total: string | null, ...printed: (string | null)[]) {
  return planCurve(sampleProject(1, total, { spendingPlan: samplePlan(...printed) }));
}

/** Money of each period in 万元, and up to each date. */
const periods = (points: ReturnType<typeof curve>) =>
  points.map(({ periodFen }) => (periodFen ?? 0) / 1_000_000);
const cumulative = (points: ReturnType<typeof curve>) =>
  points.map(({ cumulativeFen }) => (cumulativeFen ?? 0) / 1_000_000);

describe('planCurve', () => {
  test('shares are cumulative; a period is the difference to the date before', () => {
    const points = curve('50', '10', '40', '80', '100');
    expect(cumulative(points)).toEqual([5, 20, 40, 50]);
    expect(periods(points)).toEqual([5, 15, 20, 10]);
    expect(points.map(({ by, months, isPrinted }) => [by, months, isPrinted])).toEqual([
      ['03', '1–3月', true],
      ['06', '4–6月', true],
      ['10', '7–10月', true],
      ['12', '11–12月', true],
    ]);
  });

  test('a blank before any share counts as nothing planned yet, a blank after one carries it forward', () => {
    const points = curve('100', null, '25', null, '100');
    expect(cumulative(points)).toEqual([0, 25, 25, 100]);
    expect(periods(points)).toEqual([0, 25, 0, 75]);
    expect(points.map(({ isPrinted }) => isPrinted)).toEqual([false, true, false, true]);
  });

  test('a plan that never reaches 100 stays there', () => {
    expect(cumulative(curve('100', null, '60%', null, null))).toEqual([0, 60, 60, 60]);
  });

  test('a plan that is all blank plans nothing', () => {
    const points = curve('100');
    expect(cumulative(points)).toEqual([0, 0, 0, 0]);
    expect(points.some(({ isPrinted }) => isPrinted)).toBe(false);
  });

  test.each([[[]], [['一季度', '上半年', '三季度', '全年']]])(
    'no share in %j: no amounts, not 0',
    (printed) => {
      const known = curve('100', ...printed).map(
        ({ cumulativeFen, periodFen }) => cumulativeFen ?? periodFen,
      );
      expect(known).toEqual([null, null, null, null]);
    },
  );

  test('a printed zero is printed', () => {
    const [first] = curve('100', '0');
    expect(first).toMatchObject({ tenThousandths: 0, isPrinted: true, cumulativeFen: 0 });
  });

  test('an unreadable share is treated as a blank', () => {
    expect(cumulative(curve('100', '四成', '50', '约80', '100'))).toEqual([0, 50, 50, 100]);
  });

  test('a plan that falls or exceeds 100 is taken as printed', () => {
    expect(periods(curve('100', '60', '40', '120', '100'))).toEqual([60, -20, 80, -20]);
  });

  test.each([null, '约50'])('without an amount (%s) there are shares but no money', (total) => {
    const points = curve(total, '10', null, null, '100');
    expect(points.map(({ tenThousandths }) => tenThousandths)).toEqual([
      100_000, 100_000, 100_000, 1_000_000,
    ]);
    expect(points.every((point) => point.cumulativeFen === null && point.periodFen === null)).toBe(true);
  });

  test('amounts are rounded to whole fen, half up, and the last takes what is left', () => {
    const points = planCurve(
      sampleProject(1, '0.05', { unit: '元', spendingPlan: samplePlan('10', '33.3333', '50', '100') }),
    );
    expect(points.map(({ cumulativeFen }) => cumulativeFen)).toEqual([1, 2, 3, 5]);
    expect(points.map(({ periodFen }) => periodFen)).toEqual([1, 1, 1, 2]);
  });
});

describe('yearPlan', () => {
  test('the published document adds up to its total, three quarters of it in the last two months', () => {
    const document = publishedDocument();
    const year = yearPlan(document.projects) ?? [];
    expect(year.map(({ periodFen }) => periodFen)).toEqual([
      25_800_000, 199_173_920, 36_500_000, 758_222_280,
    ]);
    expect(year.map(({ permille }) => permille)).toEqual([25, 195, 36, 744]);
    expect(year.map(({ cumulativePermille }) => cumulativePermille)).toEqual([25, 221, 256, 1000]);
    expect(year.at(-1)?.cumulativeFen).toBe(budgetTotals(document).total.fen);
  });

  test('a project without an amount adds nothing', () => {
    const plan = samplePlan('50', '50', '50', '100');
    const year = yearPlan([
      sampleProject(1, '10', { spendingPlan: plan }),
      sampleProject(2, null, { spendingPlan: plan }),
    ]);
    expect(year?.map(({ periodFen, permille }) => [periodFen, permille])).toEqual([
      [5_000_000, 500],
      [0, 0],
      [0, 0],
      [5_000_000, 500],
    ]);
  });

  test('a plan that falls gives a negative period', () => {
    const year = yearPlan([sampleProject(1, '10', { spendingPlan: samplePlan('60', '40') })]);
    expect(year?.[1]).toMatchObject({ periodFen: -2_000_000, permille: -200, cumulativePermille: 400 });
  });

  test('an amount of 0: nothing planned, nothing divided by zero', () => {
    const year = yearPlan([sampleProject(1, '0', { spendingPlan: samplePlan('100') })]);
    expect(year?.map(({ periodFen, permille }) => [periodFen, permille])).toEqual(Array(4).fill([0, 0]));
  });

  test('no project with both an amount and a plan: nothing is known, not 0', () => {
    expect(yearPlan([])).toBeNull();
    expect(
      yearPlan([sampleProject(1, null, { spendingPlan: samplePlan('100') }), sampleProject(2, '10')]),
    ).toBeNull();
  });

  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.nat(1_200_000).map((share) => String(share / 10_000)) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const row = fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: MAX_FEN }), fc.nat(500)).map((fen) => formatAmount(fen, '万元')),
    fc.tuple(cell, cell, cell),
  );

  test('any plans that end at 100: the periods add up to the total, fen by fen', () => {
    const property = fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const projects = rows.map(([total, plan], index) =>
        sampleProject(index + 1, total, { spendingPlan: samplePlan(...plan, '100') }),
      );
      const year = yearPlan(projects) ?? [];
      const total = budgetTotals({ projects }).total.fen;
      expect(year.reduce((sum, { periodFen }) => sum + periodFen, 0)).toBe(total);
      expect(year.at(-1)?.cumulativeFen).toBe(total);
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });

  test('any plans: up to each date, the year is the sum of its periods and of its projects', () => {
    const property = fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const projects = rows.map(([total, plan], index) =>
        sampleProject(index + 1, total, { spendingPlan: samplePlan(...plan) }),
      );
      let sum = 0;
      yearPlan(projects)?.forEach(({ periodFen, cumulativeFen }, index) => {
        sum += periodFen;
        expect(sum).toBe(cumulativeFen);
        const curves = projects.map((project) => planCurve(project)[index]?.cumulativeFen ?? 0);
        expect(curves.reduce((total, fen) => total + fen, 0)).toBe(cumulativeFen);
      });
    });
    fc.assert(property, { seed: 2, numRuns: 200 });
  });
});
