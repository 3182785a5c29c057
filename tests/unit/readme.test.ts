import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEAK_CODES } from '../../src/scan/leak.ts';
import { PROBLEM_CODES } from '../../src/source/problem-codes.ts';
import { FAULT_CODES } from '../../src/verify/fault.ts';

const readme = readFileSync('README.md', 'utf8');

test('README has one line for each problem code, with its message', () => {
  const lines = Object.entries(PROBLEM_CODES).map(
    ([code, { severity, message }]) =>
      `| \`${code}\` | ${severity === 'error' ? '错误' : '提醒'} | ${message} |`,
  );
  const faults = Object.entries({ ...FAULT_CODES, ...LEAK_CODES }).map(
    ([code, message]) => `| \`${code}\` | ${message} |`,
  );
  for (const line of [...lines, ...faults]) expect(readme).toContain(line);
});

test('README names every command', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const name of Object.keys(scripts)) expect(readme).toContain(name);
});
