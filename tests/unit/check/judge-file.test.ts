import { expect, test } from 'vitest';
import { judgeFile, missingFiles } from '../../../src/check/judge-file.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const checksums = new Map([
  ['index.html', a],
  ['about/index.html', b],
]);

test.each([
  ['any-name.html', b, { kind: 'same', paths: ['about/index.html'] }],
  ['index.html', c, { kind: 'changed', paths: ['index.html', 'about/index.html'] }],
  ['site/about/index.html', c, { kind: 'changed', paths: ['about/index.html'] }],
  ['site/about/index.html', a, { kind: 'changed', paths: ['about/index.html'] }],
  ['site/index.html', a, { kind: 'same', paths: ['index.html'] }],
  ['downloads/any-name.html', a, { kind: 'same', paths: ['index.html'] }],
  ['letter.pdf', c, { kind: 'unknown', paths: [] }],
] as const)('%s with %.3s… is judged', (path, hash, expected) => {
  expect(judgeFile(path, hash, checksums)).toEqual(expected);
});

test('what a whole site lacks is named', () => {
  expect(missingFiles(['index.html'], checksums)).toEqual(['about/index.html']);
});
