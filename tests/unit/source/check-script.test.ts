import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../scripts/check.ts');
const FIXTURE = join(import.meta.dirname, '../../fixtures/content');
const YEAR = 'content/data/demo-bureau/2024';
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync(FIXTURE, join(root, 'content'), { recursive: true });
  writeFileSync(join(root, YEAR, 'projects/02.yaml'), 'number：2\n');
  writeFileSync(join(root, 'content/classification.yaml'), 'codes: []\n');
});
afterAll(() => rmSync(root, { recursive: true }));

type Report = { status: number | null; codes: string[] };

function check(...paths: string[]): Report {
  return checkFrom(root, ...paths);
}

function checkFrom(folder: string, ...paths: string[]): Report {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...paths], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  expect(stderr).toBe('');
  return { status, codes: [...stdout.matchAll(/^\S+:\d+:\d+ ([A-Z_0-9]+) /gm)].map(([, code = '']) => code) };
}

describe('scripts/check.ts', () => {
  test('reports everything without paths', () => {
    expect(check()).toEqual({ status: 1, codes: ['CODE_UNKNOWN', 'YAML_FULLWIDTH_COLON'] });
  });

  test.each([`${YEAR}/projects/01.yaml`, `./${YEAR}/projects/01.yaml`])('warnings alone pass: %s', (path) => {
    expect(check(path)).toEqual({ status: 0, codes: ['CODE_UNKNOWN'] });
  });

  test.each([`${YEAR}/projects`, `${YEAR}/projects/`, '.'])(
    'a folder holds the files below it: %s',
    (path) => {
      expect(check(path)).toEqual({ status: 1, codes: ['CODE_UNKNOWN', 'YAML_FULLWIDTH_COLON'] });
    },
  );

  test('absolute paths and several paths', () => {
    expect(check(join(root, YEAR, 'projects/02.yaml'), 'content/site.yaml')).toEqual({
      status: 1,
      codes: ['YAML_FULLWIDTH_COLON'],
    });
  });

  test('a clean path', () => {
    expect(check('content/site.yaml')).toEqual({ status: 0, codes: [] });
  });

  test('a name that another name starts with is not that other', () => {
    expect(check(`${YEAR}/pro`)).toEqual({ status: 1, codes: ['PATH_NOT_FOUND'] });
  });

  test('with the slashes of Windows, and from the folder the command was typed in', () => {
    const file = `${YEAR}/projects/02.yaml`;
    const codes = ['YAML_FULLWIDTH_COLON'];
    expect(check(file.replaceAll('/', '\\'))).toEqual({ status: 1, codes });
    expect(checkFrom(join(root, YEAR), 'projects/02.yaml')).toEqual({ status: 1, codes });
  });

  test.each([import.meta.dirname, 'notes.txt'])('where there is nothing to check, it says so: %s', (path) => {
    writeFileSync(join(root, 'notes.txt'), '');
    expect(check(path)).toEqual({ status: 1, codes: ['PATH_NOT_CONTENT'] });
  });

  test('a folder above the project holds all of it', () => {
    expect(check('..').codes).toEqual(['CODE_UNKNOWN', 'YAML_FULLWIDTH_COLON']);
  });

  test('an option nobody knows is refused', () => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--revew'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('用法') });
  });

  test('what cannot be read is named, whatever it is, and the rest is checked', () => {
    const odd = { 'projects/08.yaml': '/nowhere/08.yaml', 'projects/09.yaml': '09.yaml', again: '.' };
    for (const [path, target] of Object.entries(odd)) symlinkSync(target, join(root, YEAR, path));
    const { status, codes } = check();
    for (const path of Object.keys(odd)) rmSync(join(root, YEAR, path));
    expect({ status, codes }).toEqual({
      status: 1,
      codes: [
        'FILE_UNREADABLE',
        'CODE_UNKNOWN',
        'YAML_FULLWIDTH_COLON',
        'FILE_UNREADABLE',
        'FILE_UNREADABLE',
      ],
    });
  });
});
