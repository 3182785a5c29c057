import { describe, expect, test } from 'vitest';
import { codesOf, DRAFTS, PUBLISHED, scanFiles, zip } from './plant.ts';

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7318</v></c><c r="B1" s="2"><v>73.7</v></c><c r="C1"><v>51.783400000000002</v></c>' +
  '<c r="D1"><f>SUM(B1:C1)</f><v>369.4</v></c><c r="E1" t="inlineStr"><is><t>1,286.5</t></is></c></row></sheetData></worksheet>';
const WORDS =
  '<w:tbl><w:tc><w:p><w:t>265.3</w:t></w:p></w:tc><w:tc><w:p><w:t>一</w:t><w:tab/><w:t>2</w:t></w:p></w:tc></w:tbl>';
const drafts = new Map([
  ...DRAFTS,
  ['content/drafts/demo/2025/预算.xlsx', zip('xl/worksheets/sheet1.xml', Buffer.from(SHEET))],
  ['content/drafts/demo/2025/说明.docx', zip('word/document.xml', Buffer.from(WORDS))],
]);
const found = (text: string) => codesOf(scanFiles({ 'a.html': text }, drafts));

describe('a number of an office file among the drafts is found', () => {
  test.each([
    ['that is written as it is', '<td>73.7</td>'],
    ['that a sheet keeps as a double', '<td>51.7834</td>'],
    ['that a formula makes', '<td>369.4</td>'],
    ['that is written as words', '<p>共1286.5万元</p>'],
    ['of a cell in a Word file', '<td>265.3</td>'],
  ])('%s', (_, text) => expect(found(text)).toEqual(['DRAFT_AMOUNT']));
});

test('the number of a shared word is no number, nor is one of two cells side by side', () => {
  expect(found('<p>7318万元</p><td>73.751</td><td>73.751783400000002</td>')).toEqual([]);
});

test('a number that a published sheet has too is no leak', () => {
  const published = {
    ...PUBLISHED,
    content: new Map([
      ...PUBLISHED.content,
      ['content/data/demo/2024/source/预算.xlsx', zip('xl/worksheets/sheet1.xml', Buffer.from(SHEET))],
    ]),
  };
  expect(scanFiles({ 'a.html': '<td>73.7</td><td>369.4</td>' }, drafts, [], published).leaks).toEqual([]);
});

test('a draft with a mistake in it keeps its amounts', () => {
  const broken = new Map([
    [
      'content/drafts/demo/2025/projects/04.yaml',
      Buffer.from('number: 4\nname: "夜\nbudget:\n  total: "73.7"\n'),
    ],
  ]);
  expect(codesOf(scanFiles({ 'a.html': '<td>73.7</td>' }, broken))).toEqual(['DRAFT_AMOUNT']);
});
