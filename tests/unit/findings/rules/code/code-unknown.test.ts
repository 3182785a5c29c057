import { expect, test } from 'vitest';
import { codeUnknown } from '../../../../../src/findings/rules/code/code-unknown.ts';
import { code, projects } from '../../cases/rule-case.ts';

test('says how many projects and each code once', () => {
  const document = projects(code('9999998'), code('9999999'), code('9999998'), code('2070104'));
  expect(codeUnknown.observe(document).map(({ sentence }) => sentence)).toEqual([
    '3个项目的编码不在本站的功能分类科目表里，没有名称可对照：“9999998”、“9999999”。',
  ]);
});
