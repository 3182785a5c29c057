import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../../src/source/format-problems.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import { FIXTURE_FOLDER, fixtureFiles, fixtureText } from '../../fixtures/fixture-content.ts';

const PROJECT = `${FIXTURE_FOLDER}/projects/01.yaml`;
const project = fixtureText(PROJECT);

/** The report for the fixture with other bytes in its first project file. Throwing is the failure looked for. */
function report(bytes: Uint8Array | string, file = PROJECT): string {
  const files = fixtureFiles().set(file, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  const { content, problems } = parseContent(files, 'staff');
  expect(content === null).toBe(problems.some(({ severity }) => severity === 'error'));
  return formatProblems(problems);
}

/** Pieces that mean something to YAML, next to ordinary ones. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'\n\t :-?[]{}#&*!|>\'"%@`,\\',
    '：',
    '---\n',
    '...\n',
    '<<: ',
    '? ',
    '- ',
    '\n  ',
    '\r\n',
    '\uFEFF',
    '\0',
    '\u2028',
  ),
  fc.constantFrom(
    'name',
    'number',
    'budget',
    'indicators',
    '__proto__',
    'null',
    'true',
    '.nan',
    '0x1',
    '1e999',
    '%YAML 1.1\n',
    '!!binary ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const yamlLike = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('parseContent', () => {
  test('the fixture has no problems', () => {
    expect(report(project)).toBe('没有发现问题。');
  });

  test('drafts do not exist for the public', () => {
    const files = fixtureFiles().set('content/drafts/demo-bureau/2025/department.yaml', Buffer.from('无'));
    expect(parseContent(files, 'public').problems).toEqual([]);
    expect(parseContent(files, 'staff').problems).not.toEqual([]);
  });

  test('never throws on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void report(bytes)),
      { seed: 1, numRuns: 200 },
    );
  }, 30_000);

  test('never throws on text that looks like YAML', () => {
    fc.assert(
      fc.property(yamlLike, (text) => void report(text)),
      { seed: 2, numRuns: 300 },
    );
  }, 30_000);

  test('never throws on a good file with a piece put in or taken out', () => {
    const property = fc.property(fc.nat(project.length), fc.nat(30), yamlLike, (at, length, text) => {
      report(project.slice(0, at) + text + project.slice(at + length));
    });
    fc.assert(property, { seed: 3, numRuns: 300 });
  }, 30_000);

  test.each(['[', '{', '- ', '? ', 'a: {', '[{a: ', '!!seq [', '"\n'])(
    'never throws on a long row of %j',
    (text) => {
      report(text.repeat(Math.floor(250_000 / text.length)));
    },
    60_000,
  );
});
