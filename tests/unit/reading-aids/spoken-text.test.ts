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
  // Ranges.
  ['2021—2023年', '二零二一至二零二三年'],
  ['2021-2023年', '二零二一至二零二三年'],
  ['2021～2023年', '二零二一至二零二三年'],
  ['２０２１－２０２３年', '二零二一至二零二三年'],
  ['（2021—2023）', '（二零二一至二零二三）'],
  ['2000-2050人', '二千至二千零五十人'],
  ['2021年3月—2022年5月', '二零二一年三月至二零二二年五月'],
  ['2021-03-05—2021-03-10', '二零二一年三月五日至二零二一年三月十日'],
  ['≥80%-90%', '大于或等于百分之八十至百分之九十'],
  ['30—50万元', '三十至五十万元'],
  ['1-1.5倍', '一至一点五倍'],
  // Dates and times.
  ['2021-03-05', '二零二一年三月五日'],
  ['2021-03', '二零二一年三月'],
  ['000014349/2024-00001', '零零零零一四三四九斜杠二零二四杠零零零零一'],
  ['09:05', '九点零五分'],
  ['08:30—17:30', '八点三十分至十七点三十分'],
  ['上午8:00至11:30', '上午八点至十一点三十分'],
  ['09:05:30', '九点零五分三十秒'],
  ['项目01:15个', '项目零一:十五个'],
  // Standards, models and telephones.
  ['GB/T 37668-2019', 'GB/T 三七六六八杠二零一九'],
  ['GA 1234.5—2021', 'GA 一二三四点五杠二零二一'],
  ['A12-34', 'A一二杠三四'],
  ['SHA-256', 'SHA-二五六'],
  ['4.5∶1', '四点五比一'],
  ['≥**个', '大于或等于星号个'],
  ['......', '省略号'],
  ['2笔，2处，第2行，2万元，12元，2期', '两笔，两处，第二行，两万元，十二元，二期'],
  ['85 / 121', '八十五，共一百二十一'],
  ['GDP 5.5%', 'GDP 百分之五点五'],
  ['GDP 10-20亿元', 'GDP 十至二十亿元'],
  ['0519-12345678', '零五一九，一二三四五六七八'],
  ['0519-12345678-801', '零五一九，一二三四五六七八，八零一'],
  ['400-820-8820', '四零零，八二零，八八二零'],
  ['13800001234', '一三八零零零零一二三四'],
  // Dashes and minus signs.
  ['预算——绩效', '预算，绩效'],
  ['３．５万元', '三点五万元'],
  ['−5%', '负百分之五'],
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

/** Printed numbers as budgets have them. */
const numberText = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.integer({ min: 1000, max: 99_999_999 }).map((number) => number.toLocaleString('en')),
  fc.tuple(fc.nat(9999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`),
  fc.integer({ min: 1990, max: 2040 }).map((year) => `${year}年`),
  fc
    .tuple(fc.constantFrom('0519', '010'), fc.integer({ min: 2_000_000, max: 89_999_999 }))
    .map((all) => all.join('-')),
  fc.tuple(fc.integer({ min: 10, max: 23 }), fc.integer({ min: 10, max: 59 })).map((all) => all.join(':')),
);
const BETWEEN = [
  '，',
  '、',
  '-',
  '—',
  '～',
  '至',
  '%，',
  '万元',
  '个',
  ' ',
  'GB/T ',
  '（',
  '）',
  '≥',
  '/',
  ':',
  '月',
  '第',
];

test('no digit but zeros is lost or moved', () => {
  const text = fc.array(fc.tuple(numberText, fc.constantFrom(...BETWEEN)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, (pieces) => {
      const printed = pieces.flat().join('');
      const said = spokenText(printed)
        .replace(/(?<![零一二三四五六七八九])十/g, '一十')
        .replaceAll('两', '二')
        .replaceAll('幺', '一');
      const digits = [...said].flatMap((word) => '一二三四五六七八九'.indexOf(word) + 1 || []);
      expect(digits.join(''), printed).toBe(printed.replace(/[^1-9]/g, ''));
    }),
    { numRuns: 2000 },
  );
});

test('words without numbers and signs stay as they are', () => {
  fc.assert(
    fc.property(textOf('预算项目用于派出所，。“”（）年月二'), (text) => {
      expect(spokenText(text)).toBe(text);
    }),
  );
});
