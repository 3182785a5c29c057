import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/reading-aids/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('a sentence ends with its closing marks', () => {
  expect(cut('他说：“好。”然后走了。第二句！没有句号')).toEqual([
    '他说：“好。”',
    '然后走了。',
    '第二句！',
    '没有句号',
  ]);
});

test('lines and semicolons end one too; blanks and bare signs are none', () => {
  expect(cut('  一；二\n\n三 \n——。 ')).toEqual(['一；', '二', '三']);
  expect(cut('')).toEqual([]);
});

test('decimal points and commas do not cut', () => {
  expect(cut('1,019.6962万元')).toEqual(['1,019.6962万元']);
});

test('sentences follow each other and leave no word out', () => {
  const text = fc.string({ unit: fc.constantFrom(...'预算a1。！；\n ”'), maxLength: 40 });
  fc.assert(
    fc.property(text, (whole) => {
      let at = 0;
      for (const { start, end } of sentencesOf(whole)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(whole.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
        at = end;
      }
      expect(whole.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
