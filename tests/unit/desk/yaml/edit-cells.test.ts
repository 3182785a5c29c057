import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Edit } from '../../../../src/desk/desk-api.ts';
import { editFile } from '../../../../src/desk/yaml/edit-file.ts';
import { readYamlFile } from '../../../../src/source/read-yaml-file.ts';

/** Edits that must work. */
export function edited(text: string, edits: readonly Edit[], earlier: readonly string[] = []): string {
  const result = editFile('project', text, edits, earlier);
  if (result.kind === 'impossible') throw new Error(`${result.failure.index}: ${result.failure.message}`);
  return result.text;
}

const set = (key: string, value: string | null | number): Edit => ({ kind: 'set', path: [key], value });
const cellOf = (text: string, key: string): unknown =>
  (parseDocument(text).toJS() as Record<string, unknown>)[key];

/** One key in every style, between others, with comments behind and around it. */
const STYLES = {
  plain: 'purpose: 旧的\n',
  'plain with a comment': 'purpose: 旧的 # 说明\n',
  'plain on its own line': 'purpose:\n  旧的\n',
  'plain over two lines': 'purpose: 旧的\n  还有\n',
  single: "purpose: '旧''的'\n",
  'single with a comment': "purpose: '旧的'   # 说明\n",
  double: 'purpose: "旧\\u7684\\t"\n',
  'double with a comment': 'purpose: "旧的" # 说明\n',
  'double over two lines': 'purpose: "旧\n  的"\n',
  literal: 'purpose: |-\n  旧的\n  两行\n',
  'literal, clipped': 'purpose: |\n  旧的\n\n',
  'literal, kept': 'purpose: |+\n  旧的\n\n',
  'literal, indented': 'purpose: |2-\n    旧的\n  两行\n',
  'literal with a comment': 'purpose: |-  # 说明\n   旧的\n',
  folded: 'purpose: >-\n  旧的\n  两行\n',
  null: 'purpose: null\n',
  tilde: 'purpose: ~ # 说明\n',
  nothing: 'purpose:\n',
  'nothing with a comment': 'purpose: # 说明\n',
  number: 'purpose: 12\n',
  'odd spacing': 'purpose:    旧的   \n',
};

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  fc.string({ unit: fc.constantFrom(...'中文 #:-"\'\\|>&*!%@`{}[],?：\n\t~1.0ab\r'), maxLength: 12 }),
  fc.constantFrom(
    'null',
    'true',
    '~',
    '12',
    '1e3',
    '0x1F',
    '.inf',
    '-',
    '- a',
    '? a',
    'a: b',
    'a #b',
    '#b',
    '…',
    '---',
  ),
  fc.constantFrom(
    '---\na',
    '...',
    '<<',
    '<html>',
    '%',
    'name：x',
    '> 5',
    '≥95%',
    ' 前',
    '后 ',
    '\n\n',
    '\n前',
    '\ufeff',
    '\ud800',
  ),
);
const cell = fc.oneof(text, fc.constant(null));

describe.each(Object.entries(STYLES))('a cell written as %s', (_, line) => {
  const parts = [
    '# 开头\nname: 甲 # 甲的说明\n',
    '# 下一格的说明\nheading: "乙"\nodd:   {x: 1,y: [2 ,3]} # 不认识的\n\n',
  ];

  test.each(['\n', '\r\n'])('takes any value, and only its own lines change (%j)', (lineBreak) => {
    const [before, after] = parts.map((part) => part.replaceAll('\n', lineBreak)) as [string, string];
    const old = before + line.replaceAll('\n', lineBreak) + after;
    fc.assert(
      fc.property(cell, (value) => {
        const next = edited(old, [set('purpose', value)]);
        expect(next.startsWith(before)).toBe(true);
        expect(next.endsWith(after)).toBe(true);
        expect(cellOf(next, 'purpose')).toBe(value);
        if (/# 说明/.test(line)) expect(next).toContain('# 说明');
        if (lineBreak === '\r\n') expect(next).not.toMatch(/[^\r]\n/);
        // Changed and changed back, whether saved in between or not.
        const was = cellOf(old, 'purpose') as string | null;
        expect(edited(next, [set('purpose', was)], [old])).toBe(old);
      }),
      { numRuns: 12 },
    );
  });

  test('last in a file without a line break at its end', () => {
    const old = `name: 甲\n${line.replace(/\n+$/, '')}`;
    fc.assert(
      fc.property(cell, (value) => {
        const next = edited(old, [set('purpose', value)]);
        expect(cellOf(next, 'purpose')).toBe(value);
        expect(edited(next, [set('purpose', cellOf(old, 'purpose') as string | null)], [old])).toBe(old);
      }),
      { numRuns: 6 },
    );
  });

  test('behind a BOM', () => {
    const next = edited(`\uFEFF${line}`, [set('purpose', '新')]);
    expect(next.startsWith('\uFEFFpurpose:')).toBe(true);
    expect(cellOf(next, 'purpose')).toBe('新');
  });
});

test('what is written passes the checks, whatever it says', () => {
  const base = readFileSync('tests/fixtures/content/data/demo-bureau/2024/projects/01.yaml', 'utf8');
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.values(STYLES)), (value, line) => {
      fc.pre(value.trim() !== '' && !/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(value));
      const old = base.replace(/purpose: .*\n/, line);
      const next = edited(old, [set('purpose', value)]);
      const { located, problems } = readYamlFile('01.yaml', Buffer.from(next), 'project');
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(located?.value.purpose).toBe(value);
    }),
    { numRuns: 80 },
  );
});

test('a style is kept where it can hold the text', () => {
  const change = (line: string, value: string) => edited(line, [set('purpose', value)]);
  expect(change('purpose: 旧\n', '新')).toBe('purpose: 新\n');
  expect(change('purpose: 旧\n', '100')).toBe('purpose: "100"\n');
  expect(change('purpose: 旧\n', '见 #1')).toBe('purpose: "见 #1"\n');
  expect(change('purpose: 旧\n', '一\n二')).toBe('purpose: |-\n  一\n  二\n');
  expect(change("purpose: '旧' # c\n", "it's")).toBe("purpose: 'it''s' # c\n");
  expect(change('purpose: "旧"\n', '一\n二"')).toBe('purpose: "一\\n二\\""\n');
  expect(change('purpose: |2- # c\n    旧\n', '新')).toBe('purpose: |2- # c\n  新\n');
  expect(change('purpose: |\n   旧\n', '新')).toBe('purpose: |-\n   新\n');
  expect(change('purpose: >-\n  旧\n  二\n', '新')).toBe('purpose: |-\n  新\n');
  expect(change('purpose: null # 空\n', '新')).toBe('purpose: "新" # 空\n');
  expect(change('purpose:\n', '新')).toBe('purpose: 新\n');
});

test('every cell of a published table can be changed and changed back', () => {
  const folder = 'content/data/gaoxin-gongan/2021/projects';
  for (const name of ['02.yaml', '08.yaml', '15.yaml']) {
    const old = readFileSync(join(folder, name), 'utf8');
    const values = parseDocument(old).toJS() as { indicators: Record<string, string | null>[] };
    const paths = values.indicators.flatMap((row, index) =>
      Object.keys(row).map((key) => ['indicators', index, key]),
    );
    const change: Edit[] = paths.map((path) => ({ kind: 'set', path, value: '改过：“的” # 文字' }));
    const back: Edit[] = paths.map((path) => {
      const [, row, key] = path as [string, number, string];
      return { kind: 'set', path, value: values.indicators[row]?.[key] ?? null };
    });
    const next = edited(old, change);
    expect(next.split('\n').length).toBe(old.split('\n').length);
    expect(edited(next, back, [old])).toBe(old);
  }
});
