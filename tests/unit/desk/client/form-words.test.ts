import { expect, test } from 'vitest';
import { formWords } from '../../../../src/desk/client/parts/form-words.ts';

test.each([
  ['照抄；没有就写 null。', '照抄；没有就勾选“原文空白”。'],
  ['空白就写 null，不加引号。', '空白就勾选“原文空白”。'],
  ['写成 "2021-03-05"，加英文双引号；没有就写 null。', '写成 "2021-03-05"；没有就勾选“原文空白”。'],
  ['金额只写数字，用英文双引号，例如 "73.7"；负数也读不出。', '金额只写数字，例如 "73.7"；负数也读不出。'],
  ['核对编码，引号要用英文双引号；编码没有错就补上。', '核对编码；编码没有错就补上。'],
  ['印有就写 true，没有就写 false。', '印有就勾选，没有就不勾选。'],
])('%s', (hint, words) => {
  expect(formWords(hint)).toBe(words);
});

test('a part that is not there is a box not ticked', () => {
  expect(formWords('没有原文时写 null。', '不勾选')).toBe('没有原文时不勾选。');
});
