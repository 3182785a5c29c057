import { expect, test } from 'vitest';
import { judgeFile } from '../../../src/check/judge-file.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const checksums = new Map([
  ['index.html', a],
  ['about/index.html', b],
  ['goals/1/index.html', a],
]);

const pages = ['index.html', 'about/index.html', 'goals/1/index.html'];

test.each([
  ['any-name.html', b, { kind: 'same', paths: ['about/index.html'] }],
  ['index.html', c, { kind: 'changed', paths: pages }],
  ['downloads/index.html', c, { kind: 'changed', paths: pages }],
  ['1/index.html', c, { kind: 'changed', paths: ['goals/1/index.html'] }],
  ['site/about/index.html', c, { kind: 'changed', paths: ['about/index.html'] }],
  ['site/about/index.html', a, { kind: 'changed', paths: ['about/index.html'] }],
  ['site/index.html', a, { kind: 'same', paths: ['index.html', 'goals/1/index.html'] }],
  ['downloads/any-name.html', b, { kind: 'same', paths: ['about/index.html'] }],
  ['letter.pdf', c, { kind: 'unknown', paths: [] }],
] as const)('%s with %.3s… is judged', (path, hash, expected) => {
  expect(judgeFile(path, hash, checksums)).toEqual(expected);
});
