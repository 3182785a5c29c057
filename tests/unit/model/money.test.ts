import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FEN_PER_UNIT,
  fenOf,
  fenOfFormatted,
  formatAmount,
  MAX_FEN,
  MONEY_UNITS,
  type MoneyUnit,
  ownUnit,
  parseMoney,
  sumFen,
  yuanNumber,
} from '../../../src/model/money.ts';

describe('parseMoney', () => {
  test.each<[string, MoneyUnit, number]>([
    ['50', '万元', 50_000_000],
    ['46.3682', '万元', 46_368_200],
    ['217280.50', '元', 21_728_050],
    ['1.23', '千元', 123_000],
    ['0.0001', '亿元', 1_000_000],
    ['1.5亿元', '万元', 15_000_000_000],
    ['1,234,567.8', '元', 123_456_780],
    ['0', '万元', 0],
    ['0.00', '元', 0],
    ['50元', '万元', 5_000],
    ['50 ', '元', 5_000],
    ['７３．７', '万元', 73_700_000],
    ['1，000', '元', 100_000],
    ['0.29', '元', 29],
    ['1.050000', '元', 105],
  ])('%s in %s', (printed, unit, fen) => {
    expect(parseMoney(printed, unit)).toEqual({ state: 'amount', printed, fen });
  });

  test.each([
    ['约50', 'not-a-number'],
    ['-5', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['1,00', 'not-a-number'],
    ['', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['0.001', 'below-one-fen'],
    ['1000000000000.01', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('%s is unreadable', (printed, reason) => {
    expect(parseMoney(printed, '元')).toEqual({ state: 'unreadable', printed, reason });
  });

  test('a blank is neither zero nor unreadable', () => {
    expect(parseMoney(null, '元')).toEqual({ state: 'blank', printed: null });
    expect(fenOf(parseMoney(null, '元'))).toBeNull();
    expect(fenOf(parseMoney('0', '元'))).toBe(0);
  });

  test('any amount survives being printed and read again', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: MAX_FEN }),
      fc.constantFrom(...MONEY_UNITS),
      (fen, unit) => {
        const printed = formatAmount(fen, unit);
        expect(parseMoney(printed, unit)).toEqual({ state: 'amount', printed, fen });
      },
    );
    fc.assert(property, { seed: 1 });
  });

  test('any decimal text is read exactly and printed back without its trailing zeros', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 9_999 }),
      fc.nat(999_999),
      fc.constantFrom(...MONEY_UNITS),
      fc.nat(3),
      (whole, digits, unit, zeros) => {
        const places = String(FEN_PER_UNIT[unit]).length - 1;
        const fraction = String(digits).padStart(6, '0').slice(0, places);
        const money = parseMoney(`${whole}.${fraction}${'0'.repeat(zeros)}`, unit);
        expect(fenOf(money)).toBe(whole * FEN_PER_UNIT[unit] + Number(fraction.padEnd(places, '0')));
        const ending = unit === '元' ? /\.00$/ : /\.?0+$/;
        const shortest = `${whole}.${fraction}`.replace(ending, '');
        expect(formatAmount(fenOf(money) as number, unit).replaceAll(',', '')).toBe(shortest);
      },
    );
    fc.assert(property, { seed: 2 });
  });
});

describe('amounts for readers', () => {
  test.each([
    [21_728_050, '217,280.50'],
    [50_000_000, '500,000'],
    [5, '0.05'],
    [-150, '−1.50'],
    [0, '0'],
  ])('%d fen in yuan', (fen, text) => {
    expect(formatAmount(fen, '元')).toBe(text);
  });

  test('a yuan number turns back into the same fen', () => {
    const property = fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), (fen) => {
      expect(Math.round(yuanNumber(fen) * 100)).toBe(fen);
    });
    fc.assert(property, { seed: 3 });
  });

  test('an amount of any size turns back into the same fen in any unit', () => {
    const fen = fc.maxSafeInteger();
    const property = fc.property(fen, fc.constantFrom(...MONEY_UNITS), (fen, unit) => {
      expect(fenOfFormatted(formatAmount(fen, unit), unit)).toBe(fen === 0 ? 0 : fen);
    });
    fc.assert(property, { seed: 3 });
    expect(fenOfFormatted('1,23', '元')).toBeNull();
  });

  test('a sum is exact or refused', () => {
    expect(sumFen([])).toBe(0);
    expect(sumFen([10, 20, 3])).toBe(33);
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});

test.each([
  ['1.2亿元', '亿元'],
  ['5 元 ', '元'],
  ['73.7', null],
])('the unit %j prints itself', (printed, unit) => expect(ownUnit(printed)).toBe(unit));
