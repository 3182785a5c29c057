import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scanFolder } from '../../../src/scan/scan-folder.ts';
import { DRAFTS, PUBLISHED, SECRET } from './plant.ts';

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  site = join(folder, 'site');
  mkdirSync(join(folder, 'outside/deep'), { recursive: true });
  mkdirSync(site);
  writeFileSync(join(folder, 'outside/deep/a.txt'), SECRET.sentence);
});
afterEach(() => rmSync(folder, { recursive: true }));

const leaks = (where = site) => scanFolder(where, { files: DRAFTS, figures: [] }, PUBLISHED).leaks;

test('looks into folders that links lead to', () => {
  symlinkSync('../outside', join(site, 'more'));
  expect(leaks()).toMatchObject([{ file: 'more/deep/a.txt', code: 'DRAFT_TEXT' }]);
});

test('looks through a file a link leads to, and at where links lead', () => {
  symlinkSync('../outside/deep/a.txt', join(site, 'a'));
  symlinkSync(`/nowhere/${SECRET.name}`, join(site, 'b'));
  expect(leaks()).toMatchObject([
    { file: 'a', code: 'DRAFT_TEXT' },
    { file: 'b', code: 'DRAFT_NAME', message: expect.stringContaining('在链接里') },
  ]);
});

test('ends when links lead in a circle', () => {
  symlinkSync('.', join(site, 'again'));
  symlinkSync('..', join(site, 'up'));
  expect(leaks().map(({ file }) => file)).toEqual(['up/outside/deep/a.txt']);
});

test('looks at a file by itself', () => {
  expect(leaks(join(folder, 'outside/deep/a.txt'))).toMatchObject([{ file: 'a.txt' }]);
});

test('reports a file that is too large to look through', () => {
  writeFileSync(join(site, 'big'), '');
  truncateSync(join(site, 'big'), 600 * 1024 * 1024);
  expect(leaks()).toEqual([{ file: 'big', code: 'SCAN_UNREADABLE', message: '太大，不知道里面有什么。' }]);
});

test.skipIf(process.getuid?.() === 0)('reports what may not be read', () => {
  for (const name of ['a.txt', 'b']) mkdirSync(join(site, name), { mode: 0 });
  writeFileSync(join(site, 'c.txt'), 'x');
  chmodSync(join(site, 'c.txt'), 0);
  expect(leaks().map(({ file, code }) => [file, code])).toEqual(
    ['a.txt', 'b', 'c.txt'].map((file) => [file, 'SCAN_UNREADABLE']),
  );
});
