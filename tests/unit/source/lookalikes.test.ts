import { expect, test } from 'vitest';
import { findLookalike } from '../../../src/source/lookalikes.ts';

test.each([
  ['аpple', 'а', 'a'],
  ['项目С1', 'С', 'C'],
  ['АРР平台', 'А', 'A'],
  ['⼀期', '⼀', '一'],
  ['４个', '４', '4'],
  ['Ａ类', 'Ａ', 'A'],
  ['𝟏𝟐万', '𝟏', '1'],
  ['\uf900', '\uf900', '豈'],
] as const)('%s holds a character that passes for another one', (text, character, twin) => {
  expect(findLookalike(text)).toEqual({ character, twin });
});

test.each([
  '≥98%',
  '（一）“一标三实”，App、α粒子、Σ、Привет',
  '①②',
  'm²',
  '一〇二',
  '😀',
  'é',
  'ΑΛΦΑ',
  '。、；：',
])('%s is what it seems', (text) => {
  expect(findLookalike(text)).toBeNull();
});
