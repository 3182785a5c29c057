import { expect, test } from 'vitest';
import { findLookalikes } from '../../../src/source/lookalikes.ts';

test.each([
  ['аpple', 'а', 'a'],
  ['项目С1', 'С', 'C'],
  ['А平台', 'А', 'A'],
  ['⼀期', '⼀', '一'],
  ['Ａ类', 'Ａ', 'A'],
  ['𝟏万', '𝟏', '1'],
  ['\uf900', '\uf900', '豈'],
  ['\ufb01le', '\ufb01', 'fi'],
  ['\u212aB', '\u212a', 'K'],
  ['٢个', '٢', '2'],
  ['१号', '१', '1'],
  ['Օffice', 'Օ', 'O'],
  ['Ꭺpp', 'Ꭺ', 'A'],
  ['ⅤIP室', 'Ⅴ', 'V'],
  ['ⅥP', 'Ⅵ', 'VI'],
  ['ⅭD盘', 'Ⅽ', 'C'],
  ['AⅠ平台', 'Ⅰ', 'I'],
  ['XⅧy', 'Ⅷ', 'VIII'],
] as const)('%s holds a character that passes for another one', (text, character, twin) => {
  expect(findLookalikes(text)).toEqual([{ character, twin }]);
});

test.each([
  '≥98%',
  '（一）“一标三实”，App、α粒子、Σ、Привет',
  '①②⑴㈠',
  'Ⅰ、Ⅱ类，Ⅷ级，第ⅩⅢ期，ⅢA型，PⅢ实验室，GradeⅡ，Ⅱ-B',
  '４个，２０２１年，㎡、㎏、℃、№、½、x²',
  'Հայերեն',
  'ᏣᎳᎩ',
  'm²',
  '一〇二',
  '😀',
  'é',
  'ΑΛΦΑ',
  '。、；：',
])('%s is what it seems', (text) => {
  expect(findLookalikes(text)).toEqual([]);
});

test('all of them are told, each once', () => {
  expect(findLookalikes('аррle，С１⼀⼀')).toEqual([
    { character: 'а', twin: 'a' },
    { character: 'р', twin: 'p' },
    { character: 'С', twin: 'C' },
    { character: '⼀', twin: '一' },
  ]);
});
