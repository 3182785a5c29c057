import { expect, test } from 'vitest';
import { type ClassificationEntry, classify } from '../../../src/model/functional-classification.ts';

const basis = '虚构示例';
const table: ClassificationEntry[] = [
  { code: '207', name: '文化旅游体育与传媒支出', budget: '一般公共预算', basis },
  { code: '20701', name: '文化和旅游', budget: '一般公共预算', basis },
  { code: '2070104', name: '图书馆', budget: '一般公共预算', basis },
  { code: '212', name: '城乡社区支出', budget: '一般公共预算', basis },
  { code: '21208', name: '土地出让收入安排的支出', budget: '政府性基金预算', basis },
];

test('a known code has all three names', () => {
  expect(classify('2070104', table)).toEqual({
    code: '2070104',
    category: { code: '207', name: '文化旅游体育与传媒支出', basis },
    section: { code: '20701', name: '文化和旅游', basis },
    item: { code: '2070104', name: '图书馆', basis },
    budget: '一般公共预算',
  });
});

test('an unknown item takes its budget from the section', () => {
  expect(classify('2120899', table)).toMatchObject({
    item: null,
    section: { code: '21208' },
    budget: '政府性基金预算',
  });
});

test('the category alone does not tell the budget', () => {
  expect(classify('2129999', table)).toMatchObject({
    category: { code: '212' },
    section: null,
    item: null,
    budget: null,
  });
});

test.each(['20', '20701040', '“2070104”', ''])('%s is kept as text', (code) => {
  expect(classify(code, table)).toMatchObject({ code, item: null });
});

test('no code, no classification', () => {
  expect(classify(null, table)).toBeNull();
});
