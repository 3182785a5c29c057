import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitWords, numberWords } from '../../../src/reading-aids/chinese-number.ts';

test.each([
  ['0', '零'],
  ['7', '七'],
  ['10', '十'],
  ['15', '十五'],
  ['20', '二十'],
  ['100', '一百'],
  ['101', '一百零一'],
  ['110', '一百一十'],
  ['1,019.6962', '一千零一十九点六九六二'],
  ['10,005', '一万零五'],
  ['10,010', '一万零一十'],
  ['100000', '十万'],
  ['1000000001', '十亿零一'],
  ['100010001', '一亿零一万零一'],
  ['73.7', '七十三点七'],
  ['0.05', '零点零五'],
  ['00', '零'],
  ['12345678901234567', '一二三四五六七八九零一二三四五六七'],
])('%s is said %s', (text, words) => {
  expect(numberWords(text)).toBe(words);
});

test('codes are said digit by digit', () => {
  expect(digitWords('2040202')).toBe('二零四零二零二');
});

/** The number that words mean: the inverse, written the other way round. */
function numberOf(words: string): number {
  if (words.includes('亿')) {
    const [head = '', tail = ''] = words.split(/亿(?!.*亿)/);
    return numberOf(head) * 1e8 + numberOf(tail);
  }
  if (words.includes('万')) {
    const [head = '', tail = ''] = words.split('万');
    return numberOf(head) * 1e4 + numberOf(tail);
  }
  let value = 0;
  let digit = 1;
  for (const character of words) {
    const known = '零一二三四五六七八九'.indexOf(character);
    const place = { 十: 10, 百: 100, 千: 1000 }[character];
    if (place) {
      value += digit * place;
      digit = 0;
    } else digit = known;
  }
  return words === '' ? 0 : value + (/[一二三四五六七八九]$/.test(words) ? digit : 0);
}

describe('every whole number', () => {
  test('is said so that it can be understood again', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999_999), (value) => {
        expect(numberOf(numberWords(String(value)))).toBe(value);
      }),
    );
  });

  test('is said with no two zeros together and none at its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(numberWords(String(value))).not.toMatch(/零零|零$|零[万亿]/);
      }),
    );
  });
});
