import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFailure } from '../../../../src/desk/preview/page-failure.ts';

let root: string;
let page: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), '预览 项目-'));
  page = join(root, 'content/handbook/about.mdx');
  mkdirSync(join(root, 'content/handbook'), { recursive: true });
  writeFileSync(page, '---\ntitle: 关于\ndescription: 说明\n---\n<div>\n');
});
afterAll(() => rmSync(root, { recursive: true }));

test('a page of the handbook that cannot be read is named with its place, in words without markup', () => {
  const message = 'Expected a closing tag for <code>&lt;div&gt;</code> (5:1-5:6)';
  expect(pageFailure(root, { message, id: page })).toMatchObject({
    bug: null,
    problems: [
      {
        file: 'content/handbook/about.mdx',
        line: 5,
        column: 1,
        message: '这一页读不出来：Expected a closing tag for <div> (5:1-5:6)',
        sourceLine: '<div>',
      },
    ],
  });
});

test('what fails only while its page is made is told of the handbook too', () => {
  const stack = `ReferenceError: nix is not defined\n    at _createMdxContent (${page}:60:15)`;
  const { problems, bug } = pageFailure(root, {
    message: 'nix is not defined',
    stack,
    loc: { file: `${root}/node_modules/astro/jsx.js`, line: 102, column: 7 },
  });
  expect(problems).toMatchObject([{ file: 'content/handbook/about.mdx', line: 1, column: 1 }]);
  expect(bug).toBeNull();
});

test('a page of the handbook that is gone is a missing file', () => {
  const message = 'Could not import <code>../../content/handbook/promise.mdx</code>.';
  expect(pageFailure(root, { message }).problems).toMatchObject([
    { file: 'content/handbook/promise.mdx', message: '缺少文件 content/handbook/promise.mdx。' },
  ]);
});

test('anything else is a fault of this program', () => {
  const stack = `Error: no file\n    at ${root}/src/pages/about.astro:3:1`;
  expect(pageFailure(root, { message: 'no file\nmore', stack })).toEqual({ problems: [], bug: 'no file' });
});
