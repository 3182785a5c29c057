import { expect, test } from 'vitest';
import { decimalClass } from '../../../src/components/decimal-class.ts';

test('amounts line up on the decimal point, those below nothing too', () => {
  const column = ['1,019.6962', '−12,345.67', '400', null];
  expect(column.map((text) => decimalClass(text, column))).toEqual([
    'pad-0',
    'pad-2',
    'pad-4 pad-point',
    'pad-4 pad-point',
  ]);
});
