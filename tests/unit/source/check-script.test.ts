import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function check(...paths: string[]): { status: number | null; codes: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...paths], { cwd: root, encoding: 'utf8' });
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

  test.each([`${YEAR}/projects`, `${YEAR}/projects/`, '.'])('a folder holds the files below it: %s', (path) => {
    expect(check(path)).toEqual({ status: 1, codes: ['CODE_UNKNOWN', 'YAML_FULLWIDTH_COLON'] });
  });

  test('absolute paths and several paths', () => {
    expect(check(join(root, YEAR, 'projects/02.yaml'), 'content/site.yaml')).toEqual({ status: 1, codes: ['YAML_FULLWIDTH_COLON'] });
  });

  test('a clean path', () => {
    expect(check('content/site.yaml')).toEqual({ status: 0, codes: [] });
  });

  test('a name that another name starts with is not that other', () => {
    expect(check(`${YEAR}/pro`)).toEqual({ status: 1, codes: ['PATH_NOT_FOUND'] });
  });
});
