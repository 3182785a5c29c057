import { expect, test } from 'vitest';
import { comparedAmount } from '../../../src/components/compared-amount.ts';
import type { MoneyUnit } from '../../../src/model/money.ts';

test.each<[string, MoneyUnit, string]>([
  ['73.7', '万元', '73.7万元（737,000元）'],
  ['1.2亿元', '万元', '1.2亿元（120,000,000元）'],
  ['123456.78元', '万元', '123456.78元'],
  ['49399.80', '元', '49399.80元'],
  ['约50', '万元', '约50'],
])('%s in a document in %s', (printed, unit, shown) => {
  expect(comparedAmount(printed, unit)).toBe(shown);
});
