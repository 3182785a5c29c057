import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putBack, replaceFolder } from '../../scripts/replace-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'));
  for (const [folder, word] of [
    ['dist', 'old'],
    ['.build-1/site', 'new'],
  ] as const) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'index.html'), word);
  }
});
afterEach(() => rmSync(root, { recursive: true }));
const next = () => join(root, '.build-1/site');
const seen = () => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('a finished folder takes the place of the one before, or of none', () => {
  replaceFolder(next(), join(root, 'dist'));
  expect(seen()).toBe('new');
  expect(readdirSync(join(root, '.build-1'))).toEqual([]);
  rmSync(join(root, 'dist'), { recursive: true });
  mkdirSync(next());
  replaceFolder(next(), join(root, 'dist'));
  expect(readdirSync(root)).toContain('dist');
});

test('one that cannot be put there leaves the one before', () => {
  rmSync(next(), { recursive: true });
  expect(() => replaceFolder(next(), join(root, 'dist'))).toThrow('ENOENT');
  expect(seen()).toBe('old');
});

test('a build killed between the two renames loses nothing: the next one puts the old folder back', () => {
  renameSync(join(root, 'dist'), join(root, '.build-1/replaced'));
  putBack(root, 'dist');
  expect(seen()).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('nothing is put back over a folder that is there, or where nothing was moved aside', () => {
  mkdirSync(join(root, '.build-1/replaced'));
  putBack(root, 'dist');
  expect(seen()).toBe('old');
  rmSync(join(root, 'dist'), { recursive: true });
  rmSync(join(root, '.build-1/replaced'), { recursive: true });
  putBack(root, 'dist');
  expect(readdirSync(root)).toEqual(['.build-1']);
});
