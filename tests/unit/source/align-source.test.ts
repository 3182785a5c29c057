import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { printedValues } from '../../../src/model/printed-values.ts';
import { type Alignment, alignSource } from '../../../src/source/align-source.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import { FIXTURE_FOLDER, fixtureDocument, fixtureFiles } from '../../fixtures/fixture-content.ts';

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
const telling = [...source].flatMap((character, index) => (/\s/.test(character) ? [] : [index]));

/** Replaces, deletes or inserts one character. «龘» stands nowhere in the fixture. */
function mutate(text: string, at: number, kind: 'replace' | 'delete' | 'insert'): string {
  return text.slice(0, at) + (kind === 'delete' ? '' : '龘') + text.slice(kind === 'insert' ? at : at + 1);
}
const kinds = fc.constantFrom('replace' as const, 'delete' as const, 'insert' as const);

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
      expect(lines.slice(anchor[0] - 1, anchor[1]).join('').replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
    }
  });

  test('white space alone makes no difference', () => {
    expect(align(withSource(source.replaceAll('\t', ' \t\u3000').replaceAll('\n', '\n\n'))).mismatches).toEqual([]);
  });

  test('one changed character in the source text is found, on its line or next to it', () => {
    const property = fc.property(fc.constantFrom(...telling), kinds, (at, kind) => {
      const text = mutate(source, at, kind);
      const { mismatches } = align(withSource(text));
      expect(mismatches.length).toBeGreaterThan(0);
      const offset = mismatches[0]?.offset ?? -1;
      expect(text.slice(Math.min(at, offset), Math.max(at, offset)).replace(/\s/g, '').length).toBeLessThanOrEqual(40);
      expect(lineOf(text, offset)).toBeLessThanOrEqual(lineCount);
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });

  test('one changed character in a YAML value is found, where the source text has that value', () => {
    const values = printedValues(document).filter(({ path, text }) => text !== null && align(document).anchors.has(path));
    const property = fc.property(fc.constantFrom(...values), fc.nat(), kinds, ({ path, text }, position, kind) => {
      const value = text as string;
      const changed = mutate(value, [...value.matchAll(/\S/g)].map(({ index }) => index)[position % value.replace(/\s/g, '').length] as number, kind);
      const { mismatches } = align(withValue(path, changed));
      expect(mismatches.length).toBeGreaterThan(0);
      const [first = 0, last = 0] = align(document).anchors.get(path) ?? [];
      const line = lineOf(source, mismatches[0]?.offset ?? -1);
      expect(line).toBeGreaterThanOrEqual(first - 10);
      expect(line).toBeLessThanOrEqual(last + 10);
    });
    fc.assert(property, { seed: 2, numRuns: 300 });
  });
});
