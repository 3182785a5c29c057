import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/source/content-files.ts';
import { builtFolder } from '../support/built-site.ts';

/** What only the desk and the preview say: addresses, names of headers and elements, words on their pages. */
const WORDS = ['__desk', 'desk-token', 'mingbai-problems', '编辑台', '草稿 · 未公开', '.history', '待填写'];

test('the site says nothing of the desk', () => {
  const folder = builtFolder();
  const saying = listFiles(folder).flatMap((path) => {
    const text = readFileSync(join(folder, path)).toString('utf8');
    return WORDS.filter((word) => text.includes(word) || path.includes(word)).map(
      (word) => `${path}: ${word}`,
    );
  });
  expect(saying).toEqual([]);
});
