import { expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { requireContent } from '../../../src/source/parse-content.ts';
import { FIXTURE_FOLDER, fixtureFiles } from '../../fixtures/fixture-content.ts';

/** Hash of the fixture's year with one of its files changed. */
function hashWith(path: string, change: (text: string) => string): string {
  const files = fixtureFiles();
  const file = `${FIXTURE_FOLDER}/${path}`;
  const before = new TextDecoder().decode(files.get(file));
  const after = change(before);
  expect(after).not.toBe(before);
  files.set(file, new TextEncoder().encode(after));
  const [document] = requireContent(files, 'public').documents as [BudgetDocument];
  return document.textHash;
}
const [{ textHash }] = requireContent(fixtureFiles(), 'public').documents as [BudgetDocument];

test.each([
  ['a comment', 'projects/01.yaml', (text: string) => `# 注\n${text}`],
  [
    'quotation marks',
    'projects/01.yaml',
    (text: string) => text.replace(/^purpose: (.*)$/m, "purpose: '$1'"),
  ],
  [
    'the order of keys',
    'projects/01.yaml',
    (text: string) => `${text.replace(/^purpose: .*\n/m, '')}${/^purpose: .*\n/m.exec(text)?.[0]}`,
  ],
  ['a blank list', 'editorial.yaml', (text: string) => `${text}replies: []\n`],
  [
    'the record of the review',
    'editorial.yaml',
    (text: string) => `${text}review:\n  by: 张三\n  date: "2024-03-01"\n  result: 同意公开\n`,
  ],
])('%s makes no difference', (_, path, change) => {
  expect(hashWith(path, change)).toBe(textHash);
});

test.each([
  ['a word', 'projects/01.yaml', (text: string) => text.replace(/^purpose: /m, 'purpose: 再')],
  ['a word of the department', 'department.yaml', (text: string) => text.replace(/^title: /m, 'title: 再')],
  ['what was blank', 'projects/02.yaml', (text: string) => text.replace(/: null$/m, ': 补上的')],
  ["an editor's word", 'editorial.yaml', (text: string) => text.replace('虚构示例', '另一个依据')],
])('%s makes another hash', (_, path, change) => {
  expect(hashWith(path, change)).not.toBe(textHash);
});

test('the moment of publication comes after the review, what else is told of it does not', () => {
  const published = (title: string, at: string) =>
    hashWith(
      'editorial.yaml',
      (text) => `${text}publication:
  indexNumber: null
  title: ${title}
  publisher: null
  topic: null
  writtenOn: null
  publishedAt: ${at}
  documentNumber: null
  validity: null
  summary: null
`,
    );
  const without = published('某局', 'null');
  expect(published('某局', '"2024-03-05 09:30"')).toBe(without);
  expect(published('某某局', 'null')).not.toBe(without);
});

test('the source counts, as it is published', () => {
  const path = [...fixtureFiles().keys()].find((each) => each.startsWith(`${FIXTURE_FOLDER}/source/`)) ?? '';
  expect(hashWith(path.slice(FIXTURE_FOLDER.length + 1), (text) => `${text}\n又一行\n`)).not.toBe(textHash);
});
