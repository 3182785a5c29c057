import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/source/content-files.ts';
import { formatProblems } from '../../../src/source/format-problems.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import { PROBLEM_CODES } from '../../../src/source/problem-codes.ts';
import { fixtureFiles } from '../../fixtures/fixture-content.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/check');
const cases = readdirSync(GOLDEN).sort();

/**
 * The fixture content with a case's own files laid over it. `REMOVE.txt` lists files to take away;
 * `GROW.txt` lists files with the number of bytes to fill them up to, for sizes not worth keeping.
 */
function caseFiles(folder: string): Map<string, Uint8Array> {
  const files = fixtureFiles();
  for (const path of listFiles(folder)) {
    if (path.startsWith('content/')) files.set(path, readFileSync(join(folder, path)));
  }
  for (const [path = ''] of lines(join(folder, 'REMOVE.txt'))) files.delete(path);
  for (const [path = '', size] of lines(join(folder, 'GROW.txt')))
    files.set(path, Buffer.alloc(Number(size), '#'));
  return files;
}

function lines(file: string): string[][] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

describe('report of the content check', () => {
  test.each(cases)('%s', (name) => {
    const folder = join(GOLDEN, name);
    const report = `${formatProblems(parseContent(caseFiles(folder), 'staff').problems)}\n`;
    const expected = join(folder, 'expected.txt');
    const actual = join(folder, 'actual.txt');
    const isAsExpected = existsSync(expected) && readFileSync(expected, 'utf8') === report;
    if (isAsExpected) rmSync(actual, { force: true });
    else writeFileSync(actual, report);
    expect(report).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  });

  test('every problem code is shown by some case, or in the tests of the command', () => {
    const reports = cases.map((name) => readFileSync(join(GOLDEN, name, 'expected.txt'), 'utf8')).join('\n');
    const ofCommand = ['PATH_NOT_FOUND', 'PATH_NOT_CONTENT', 'FILE_UNREADABLE'];
    const codes = Object.keys(PROBLEM_CODES).filter((code) => !ofCommand.includes(code));
    expect(codes.filter((code) => !reports.includes(` ${code} `))).toEqual([]);
  });
});
