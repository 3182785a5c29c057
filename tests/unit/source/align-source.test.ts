import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BudgetDocument, SourceAnchor } from '../../../src/model/budget-document.ts';
import { printedValues } from '../../../src/model/printed-values.ts';
import { type Alignment, alignSource } from '../../../src/source/align-source.ts';
import { formatProblems } from '../../../src/source/format-problems.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import {
  FIXTURE_FOLDER,
  fixtureDocument,
  fixtureFiles,
  fixtureText,
} from '../../fixtures/fixture-content.ts';

const document = fixtureDocument();
const source = document.source?.text ?? '';
const lineCount = source.split('\n').length;

function align(changed: BudgetDocument): Alignment {
  const alignment = alignSource(changed);
  if (!alignment) throw new Error('the fixture has a source text');
  return alignment;
}

function withSource(text: string): BudgetDocument {
  return { ...document, source: { file: 'plan.txt', text } };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Offsets of the characters that count: white space is laid out freely. */
function tellingOffsets(text: string): number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index);
}
const telling = tellingOffsets(source);

type Mutation = 'replace' | 'delete' | 'insert';

/** Replaces, deletes or inserts one character. «龘» stands nowhere in the fixture. */
function mutate(text: string, at: number, kind: Mutation): string {
  return text.slice(0, at) + (kind === 'delete' ? '' : '龘') + text.slice(kind === 'insert' ? at : at + 1);
}
const kinds = fc.constantFrom<Mutation>('replace', 'delete', 'insert');

describe('alignSource', () => {
  test('the unchanged document is accounted for to the last character', () => {
    const { mismatches, characters, accounted, anchors } = align(document);
    expect(mismatches).toEqual([]);
    expect(accounted).toBe(characters);
    expect(characters).toBe(telling.length);
    const printed = printedValues(document).filter(({ text }) => text !== null);
    // A merged cell is printed once, in its first row, and has no place of its own below.
    const unplaced = printed.filter(({ path }) => !anchors.has(path)).map(({ path }) => path);
    expect(unplaced).toEqual([
      'projects/01/indicators/2/level1',
      'projects/02/indicators/2/level1',
      'projects/02/indicators/2/level2',
      'projects/02/indicators/3/level1',
    ]);
  });

  test('every anchor leads to lines that hold the value', () => {
    const lines = source.split('\n');
    for (const { path, text } of printedValues(document)) {
      const anchor = align(document).anchors.get(path);
      if (!anchor || text === null) continue;
      expect(
        lines
          .slice(anchor[0] - 1, anchor[1])
          .join('')
          .replace(/\s/g, ''),
      ).toContain(text.replace(/\s/g, ''));
    }
  });

  test('white space alone makes no difference', () => {
    expect(
      align(withSource(source.replaceAll('\t', ' \t\u3000').replaceAll('\n', '\n\n'))).mismatches,
    ).toEqual([]);
  });

  test('one changed character in the source text is found, on its line or next to it', () => {
    const property = fc.property(fc.constantFrom(...telling), kinds, (at, kind) => {
      const text = mutate(source, at, kind);
      const { mismatches } = align(withSource(text));
      expect(mismatches.length).toBeGreaterThan(0);
      const offset = mismatches[0]?.offset ?? -1;
      expect(
        text.slice(Math.min(at, offset), Math.max(at, offset)).replace(/\s/g, '').length,
      ).toBeLessThanOrEqual(40);
      expect(lineOf(text, offset)).toBeLessThanOrEqual(lineCount);
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });

  test('one changed character in a YAML value is found, where the source text has that value', () => {
    const property = fc.property(fc.constantFrom(...valueLines), fc.nat(), kinds, (place, position, kind) => {
      const changed = withYamlValue(place, position, kind);
      const path = changedPath(changed);
      const { mismatches } = align(changed);
      expect(mismatches.length).toBeGreaterThan(0);
      const [first, last] = align(document).anchors.get(path) ?? projectLines(path);
      const line = lineOf(source, mismatches[0]?.offset ?? -1);
      expect(line).toBeGreaterThanOrEqual(first - 8);
      expect(line).toBeLessThanOrEqual(last + 8);
    });
    fc.assert(property, { seed: 2, numRuns: 300 });
  });
});

/** Every line of the fixture's YAML files that holds a printed text. */
const PRINTED_LINE = /^(\s*(?:- )?(?!number|ellipsisRow|sourceLines)\w+: |\s*- (?!\w+:))"?([^"\n]+?)"?$/;
const valueLines = ['department.yaml', 'projects/01.yaml', 'projects/02.yaml'].flatMap((file) =>
  fixtureText(`${FIXTURE_FOLDER}/${file}`)
    .split('\n')
    .flatMap((line, index) => (PRINTED_LINE.test(line) && !line.endsWith(': null') ? [{ file, index }] : [])),
);

/** The document read from YAML with one character of one value changed. */
function withYamlValue(
  place: { file: string; index: number },
  position: number,
  kind: Mutation,
): BudgetDocument {
  const files = fixtureFiles();
  const path = `${FIXTURE_FOLDER}/${place.file}`;
  const lines = fixtureText(path).split('\n');
  const [, key = '', value = ''] = PRINTED_LINE.exec(lines[place.index] ?? '') ?? [];
  const offsets = tellingOffsets(value);
  lines[place.index] = `${key}"${mutate(value, offsets[position % offsets.length] ?? 0, kind)}"`;
  files.set(path, Buffer.from(lines.join('\n')));
  const editorial = fixtureText(`${FIXTURE_FOLDER}/editorial.yaml`);
  files.set(
    `${FIXTURE_FOLDER}/editorial.yaml`,
    Buffer.from(editorial.replace(/subGoalProjects:[\s\S]*/, 'subGoalProjects: []\n')),
  );
  const { content, problems } = parseContent(files, 'staff');
  const changed = content?.documents[0];
  if (!changed) throw new Error(formatProblems(problems));
  return changed;
}

function changedPath(changed: BudgetDocument): string {
  const before = new Map(printedValues(document).map(({ path, text }) => [path, text]));
  return printedValues(changed).find(({ path, text }) => before.get(path) !== text)?.path ?? '';
}

function projectLines(path: string): SourceAnchor {
  return document.projects.find(({ id }) => path.startsWith(`projects/${id}/`))?.sourceLines ?? [0, 0];
}
