import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { parseMoney } from '../../../src/model/money.ts';
import { parseTarget } from '../../../src/model/target-value.ts';
import {
  amountReading,
  codeReading,
  shareReading,
  targetReading,
  unitNote,
} from '../../../src/render/reading.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import { sampleDocument, samplePlan, sampleProject } from '../../fixtures/sample-documents.ts';

describe('what this site reads from printed words', () => {
  const used = '万元';
  const basis = '一张表写明';
  const document = sampleDocument([]);
  document.editorial.moneyUnit = { printed: null, used: '万元', basis };

  test.each([
    ['36.7', /^36\.7万元，即367,000元；单位由本站加注，依据：/],
    ['500元', '500元；单位照这一格所印'],
    ['3万元', '3万元，即30,000元；单位照这一格所印'],
    ['-35.6', /^小于0：照原文公开/],
    ['约50', /^读不出数值：照原文公开，不计入合计/],
  ])('an amount: %s', (printed, expected) => {
    const reading = amountReading(parseMoney(printed, used), document) ?? '';
    if (typeof expected === 'string') expect(reading).toBe(expected);
    else expect(reading).toMatch(expected);
    expect(reading.includes(basis)).toBe(reading.includes('依据'));
  });

  test('a unit that is printed is not said to be ours', () => {
    const { moneyUnit } = document.editorial;
    const printed: BudgetDocument = {
      ...document,
      editorial: { ...document.editorial, moneyUnit: { ...moneyUnit, printed: '单位：万元' } },
    };
    expect(amountReading(parseMoney('36.7', used), printed)).toBe(
      '36.7万元，即367,000元；单位照原文所印“单位：万元”',
    );
    expect(unitNote(printed.editorial.moneyUnit)).toBe(
      '原文印着“单位：万元”，各格数字后面的“万元”照此写上。折算的元由本站计算。',
    );
    expect(unitNote(moneyUnit)).toBe(`“万元”和折算的元由本站加注。${basis}`);
    expect(unitNote({ ...moneyUnit, used: '元' })).toBe(`“元”由本站加注。${basis}`);
  });

  test('a blank says nothing', () => {
    expect(amountReading(parseMoney(null, used), document)).toBeUndefined();
    expect(shareReading(sampleProject(1, '5'), 'march', used)).toBeUndefined();
  });

  test('a share is worked out against the amount, where there is one', () => {
    const spendingPlan = samplePlan('25', '约一半', null, '100%');
    expect(shareReading(sampleProject(1, '73.7', { spendingPlan }), 'march', '万元')).toBe(
      '从年初累计25%，折合18.425万元，由本站用预算数乘以这个百分比算出',
    );
    expect(shareReading(sampleProject(1, null, { spendingPlan }), 'march', '万元')).toBe('从年初累计25%');
    expect(shareReading(sampleProject(1, '73.7', { spendingPlan }), 'june', '万元')).toMatch(/^读不出百分比/);
  });

  test('a code is looked up', () => {
    const { projects } = fixtureDocument();
    for (const project of projects) {
      const { classification } = project;
      const reading = codeReading(project);
      if (!classification) expect(reading).toBeUndefined();
      else if (classification.item) expect(reading).toContain(classification.item.name);
      else expect(reading).toBeDefined();
    }
  });

  test.each([
    ['≥95%', '百分比，≥ 95%'],
    ['等于240', '数值，= 240'],
    ['是', '是/否，只要求回答是或否，没有数值'],
    ['≥**个', '模板残留，是表格模板的空位符号，没有填写'],
    ['满意', '文字，没有数值、百分比或日期'],
    ['无', '文字，没有数值、百分比或日期'],
    ['下降3个百分点', '文字，里面的数字没有读成一个值'],
    ['6月底', '日期'],
  ])('a target: %s', (printed, expected) => {
    expect(targetReading(parseTarget(printed))).toBe(expected);
  });
});
