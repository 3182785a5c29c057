import { expect, test } from 'vitest';
import { parseMoney } from '../../../src/model/money.ts';
import { addedUnit, amount, amountOf } from '../../../src/render/amount.ts';

test.each([
  [1_019_696_200, '万元', '1,019.6962', '10,196,962'],
  [21_728_050, '万元', '21.72805', '217,280.50'],
  [21_728_050, '元', '217,280.50', '217,280.50'],
  [1, '万元', '0.000001', '0.01'],
  [0, '万元', '0', '0'],
  [-2_000_000, '万元', '−2', '−20,000'],
] as const)('%d fen in %s', (fen, unit, text, yuan) => {
  expect(amount(fen, unit)).toEqual({ printedUnit: unit, text, yuan });
});

test('a blank or unreadable amount is none, a zero is one', () => {
  expect(amountOf(parseMoney(null, '万元'), '万元')).toBeNull();
  expect(amountOf(parseMoney('约50', '万元'), '万元')).toBeNull();
  expect(amountOf(parseMoney('0', '万元'), '万元')).toEqual({ printedUnit: '万元', text: '0', yuan: '0' });
});

test.each([
  ['73.7', '万元'],
  ['1.2亿元', null],
  ['１２元', null],
  ['约50', null],
  [null, null],
])('the unit added to %j is %j', (printed, unit) => {
  expect(addedUnit(printed, amountOf(parseMoney(printed, '万元'), '万元'))).toBe(unit);
});
