import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenText } from '../../../src/reading-aids/spoken-text.ts';

test.each([
  ['73.7万元', '七十三点七万元'],
  ['预算73.7万元，6月底40%', '预算七十三点七万元，六月底百分之四十'],
  ['项目编码 2040202', '项目编码 二零四零二零二'],
  ['120000元', '十二万元'],
  ['10,005', '一万零五'],
  ['05', '零五'],
  ['2021年12月31日', '二零二一年十二月三十一日'],
  ['2021-12-31', '二零二一年十二月三十一日'],
  ['2020、2021年', '二零二零、二零二一年'],
  ['≥90%', '大于或等于百分之九十'],
  ['-5%', '负百分之五'],
  ['5‰', '千分之五'],
  ['１２％', '百分之十二'],
  ['10-20人', '十至二十人'],
  ['3月—6月', '三月至六月'],
  ['20%~30%', '百分之二十至百分之三十'],
  ['2个派出所', '两个派出所'],
  ['第2项', '第二项'],
  ['12个', '十二个'],
  ['110报警', '幺幺零报警'],
  ['A4纸', 'A四纸'],
  ['1.2.3', '一点二点三'],
  ['累计（%）', '累计（百分比）'],
  ['原文空白', '原文空白'],
])('%s is said %s', (printed, said) => {
  expect(spokenText(printed)).toBe(said);
});

const textOf = (units: string) => fc.string({ unit: fc.constantFrom(...units), maxLength: 30 });

test('no digit is left to the voice', () => {
  fc.assert(
    fc.property(textOf('0123456789.,，%-~—年月日万元个第A 至０５％'), (text) => {
      expect(spokenText(text)).not.toMatch(/[0-9０-９%％]/);
    }),
  );
});

test('words without numbers and signs stay as they are', () => {
  fc.assert(
    fc.property(textOf('预算项目用于派出所，。“”（）年月二'), (text) => {
      expect(spokenText(text)).toBe(text);
    }),
  );
});
