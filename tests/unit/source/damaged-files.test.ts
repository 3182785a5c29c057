import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedValues } from '../../../src/model/printed-values.ts';
import { formatProblems } from '../../../src/source/format-problems.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import { FIXTURE_FOLDER, fixtureFiles } from '../../fixtures/fixture-content.ts';

/** Whatever happens to a file, the check says where and what in words, and lets no text go without a word. */
const SIGNS = [
  ...['：', ':', ' ', '\t', '"', "'", '#', ' #', '- ', '[', '}', '&a ', '*a', '!x ', '|', '>', '%', '@', '`'],
  ...['\n', '\r\n', '\r', '\ufeff', '\u3000', '\u00a0', '\0', '\u200b', '\u202e', '𠮷', '~', 'null', '0x1F'],
  ...['---\n', '...\n', '? ', '<<: ', '\\', '\u2028', '\u0085', '“', '__proto__: 1\n', 'constructor: 1\n'],
];
const files = [...fixtureFiles().keys()].filter((path) => path.endsWith('.yaml'));

interface Damage {
  at: number;
  length: number;
  sign: string;
}
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.constantFrom(0, 0, 0, 1, 2, 30),
  sign: fc.constantFrom('', ...SIGNS),
});

function damaged(bytes: Uint8Array, damages: readonly Damage[]): string {
  const characters = [...Buffer.from(bytes).toString('utf8')];
  for (const { at, length, sign } of damages) {
    characters.splice(Math.floor(at * characters.length), length, sign);
  }
  return characters.join('');
}

test('a file changed anywhere is read, or refused in words with a place inside it', () => {
  const property = fc.property(
    fc.constantFrom(...files),
    fc.array(damage, { minLength: 1, maxLength: 3 }),
    (file, damages) => {
      const text = damaged(fixtureFiles().get(file) as Uint8Array, damages);
      const { content, problems } = parseContent(fixtureFiles().set(file, Buffer.from(text)), 'staff');
      expect(content === null).toBe(problems.some(({ severity }) => severity === 'error'));
      const lines = text.split('\n');
      for (const problem of problems.filter((found) => found.file === file)) {
        expect(problem.line).toBeLessThanOrEqual(lines.length);
        expect(problem.column).toBeLessThanOrEqual([...(lines[problem.line - 1] ?? '')].length + 1);
        expect(problem.message).toMatch(/\p{Script=Han}/u);
      }
      expect(formatProblems(problems)).not.toMatch(/undefined|\[object|\bat line\b/);
      if (content && file.startsWith(FIXTURE_FOLDER) && !file.endsWith('editorial.yaml')) {
        const part = /projects\/(\d+)/.exec(file)?.[0] ?? 'plan';
        const values = content.documents
          .flatMap(printedValues)
          .filter(({ path }) => path.startsWith(`${part}/`));
        const written = lines.filter((line) => !/^\s*#/.test(line)).join('');
        expect(han(written)).toBe(han(values.map((value) => value.text ?? '').join('')));
      }
    },
  );
  fc.assert(property, { seed: 4, numRuns: 300 });
}, 60_000);

test('a file of any bytes is refused in words', () => {
  const property = fc.property(
    fc.constantFrom(...files),
    fc.uint8Array({ maxLength: 200 }),
    (file, bytes) => {
      const { content, problems } = parseContent(fixtureFiles().set(file, bytes), 'staff');
      expect(content).toBeNull();
      expect(formatProblems(problems)).not.toMatch(/undefined|\[object/);
    },
  );
  fc.assert(property, { seed: 5, numRuns: 200 });
}, 60_000);

/** Han characters and full-width signs, sorted: order aside, all that was written. */
function han(text: string): string {
  return [...text]
    .filter((character) => /[\p{Script=Han}\u3001-\u303f\uff01-\uffee]/u.test(character))
    .sort()
    .join('');
}
