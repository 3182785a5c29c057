import { expect, test } from 'vitest';
import { openYaml } from '../../../../src/desk/yaml/open-yaml.ts';

test.each([
  ['name: 甲\nother: 乙\n', { name: '甲', other: '乙' }],
  ['goals:\n  - label: 一\n  - label: 二\n', { goals: [{ label: '一' }, { label: '二' }] }],
])('%j is plain data', (text, values) => {
  expect(openYaml(text)?.values).toEqual(values);
});

test.each([
  'name: 甲\nname: 乙\n',
  'review:\n  by: 甲\n  by: 乙\n',
  'budget: {total: 1, "total": 2}\n',
  '- 甲\n',
  'name: &a 甲\n',
  'name: [甲\n',
])('%j is not', (text) => {
  expect(openYaml(text)).toBeNull();
});
