import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../../src/source/content-files.ts';
import { parseContent } from '../../../src/source/parse-content.ts';
import { verifySource } from '../../../src/verify/verify-source.ts';

const FOLDER = 'content/data/gaoxin-gongan/2021';
const SOURCE = `${FOLDER}/source/performance-targets-2021.txt`;
const files = readContentFiles(process.cwd());

function proofOf(changed: ReadonlyMap<string, Uint8Array>) {
  const document = parseContent(changed, 'public').content?.documents.find(
    ({ department }) => department === 'gaoxin-gongan',
  );
  return document ? verifySource(document, FOLDER) : null;
}

function textOf(path: string): string {
  return Buffer.from(files.get(path) as Uint8Array).toString('utf8');
}

describe('verifySource', () => {
  it('accounts for every character of the real document', () => {
    expect(proofOf(files)).toEqual({ summary: '原文 10404 / 10404 个字符有着落', faults: [] });
  });

  it('names the line and the column of any changed character of the source', () => {
    const text = textOf(SOURCE);
    const places = [...text.matchAll(/\S/gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), (offset) => {
        const character = String.fromCodePoint(text.codePointAt(offset) as number);
        const changed = new Map(files);
        const mutated = `${text.slice(0, offset)}＃${text.slice(offset + character.length)}`;
        changed.set(SOURCE, Buffer.from(mutated));
        const faults = proofOf(changed)?.faults ?? [];
        const before = text.slice(0, offset).split('\n');
        expect(faults[0]).toMatchObject({
          code: 'SOURCE_DIFFERS',
          file: SOURCE,
          line: before.length,
          column: [...(before.at(-1) as string)].length + 1,
        });
      }),
      { numRuns: 25, seed: 2021 },
    );
  });

  it('finds a character more and a character less in the source', () => {
    const text = textOf(SOURCE);
    for (const mutated of [text.replace('火炬路', '火路'), text.replace('火炬路', '火炬炬路'), `${text}完`]) {
      const faults = proofOf(new Map(files).set(SOURCE, Buffer.from(mutated)))?.faults ?? [];
      expect(faults.map(({ code }) => code)).toContain('SOURCE_DIFFERS');
    }
  });

  it('finds one changed character of YAML, at its line in the source', () => {
    const path = `${FOLDER}/projects/13.yaml`;
    const changed = new Map(files).set(path, Buffer.from(textOf(path).replace('火炬路', '火距路')));
    const fault = proofOf(changed)?.faults[0];
    expect(fault).toMatchObject({ code: 'SOURCE_DIFFERS', file: SOURCE });
    expect(textOf(SOURCE).split('\n')[(fault?.line ?? 0) - 1]).toContain('火炬路');
  });

  it('finds wrong line numbers', () => {
    const path = `${FOLDER}/projects/05.yaml`;
    const text = textOf(path).replace(/(?<=sourceLines: \[ *)\d+/, '1');
    const changed = new Map(files).set(path, Buffer.from(text));
    expect(proofOf(changed)?.faults).toMatchObject([{ code: 'SOURCE_LINES_DIFFER', file: path }]);
  });

  it('insists on a source text', () => {
    const without = new Map([...files].filter(([path]) => path !== SOURCE));
    expect(proofOf(without)?.faults).toMatchObject([{ code: 'SOURCE_ABSENT' }]);
  });
});
