import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Edit, Json } from '../../../../src/desk/desk-api.ts';
import { editFile } from '../../../../src/desk/yaml/edit-file.ts';
import type { ContentKind } from '../../../../src/model/schemas/content-schemas.ts';

function edited(text: string, edits: readonly Edit[], kind: ContentKind = 'project'): string {
  const result = editFile(kind, text, edits);
  if (result.kind === 'impossible') throw new Error(result.failure.message);
  return result.text;
}

const valuesOf = (text: string) => parseDocument(text).toJS() as Record<string, Json>;

/** Lists in every layout people write, each below `goals`. */
const LISTS = {
  usual:
    'goals:\n  - label: 一\n    text: 甲\n  - label: 二\n    text: null\n  - label: 三\n    text: "丙"\n',
  'not indented': 'goals:\n- label: 一\n  text: 甲\n- label: 二\n  text: 乙\n',
  'with comments': [
    'goals: # 各目标',
    '  # 第一个',
    '  - label: 一 ',
    '    text: "甲" # 甲的说明',
    '    # 甲的后话',
    '',
    '  # 第二个',
    '  -   label: 二',
    '      text: |-',
    '        # 不是注释',
    '        乙',
    '',
    '  - {label: 三, text: 丙}',
    '    # 丙的后话',
    '  # 完',
    '',
  ].join('\n'),
  texts: 'goals:\n  - 甲\n  - "乙" # 说明\n  - |-\n    丙\n    丁\n  -\n  - null\n',
  'on one line': 'goals: [ "甲", 乙,丙 ] # 说明\n',
  'in brackets over lines': 'goals: [\n  甲, # 说明\n  乙,\n  ]\n',
  empty: 'goals: []\n',
  one: 'goals:\n  - label: 一\n    text: 甲\n',
  'one text': 'goals:\n  - 甲\n',
};
const AROUND = ['# 开头\nname: 甲 # 甲的说明\n', '\n# 下一格的说明\nodd:   {x: 1,y: [2 ,3]}\n'] as const;

const row = fc.oneof(
  fc.record({ label: fc.string({ minLength: 1 }), text: fc.option(fc.string({ unit: 'grapheme' })) }),
  fc.constantFrom<Json>('新 #', '一\n二', '12', { label: '- a', text: ': b' }),
);

describe.each(Object.entries(LISTS))('a list written %s', (_, list) => {
  describe.each(['\n', '\r\n'])('with %j', (lineBreak) => {
    const [before, after] = AROUND.map((part) => part.replaceAll('\n', lineBreak)) as [string, string];
    const old = before + list.replaceAll('\n', lineBreak) + after;
    const rows = valuesOf(old)['goals'] as Json[];

    test('gains a row and loses it again', () => {
      fc.assert(
        fc.property(row, fc.nat(rows.length), (value, at) => {
          const next = edited(old, [{ kind: 'insert', path: ['goals'], at, value }]);
          expect(valuesOf(next)['goals']).toEqual(rows.toSpliced(at, 0, value));
          expect(next.startsWith(before)).toBe(true);
          expect(next.endsWith(after)).toBe(true);
          if (lineBreak === '\r\n') expect(next).not.toMatch(/[^\r]\n/);
          expect(edited(next, [{ kind: 'remove', path: ['goals'], at }])).toBe(old);
        }),
        { numRuns: 5 },
      );
    });

    test('moves a row and moves it back', () => {
      for (let from = 0; from < rows.length; from++) {
        for (let to = 0; to < rows.length; to++) {
          const next = edited(old, [{ kind: 'move', path: ['goals'], from, to }]);
          const moved = [...rows];
          moved.splice(to, 0, ...moved.splice(from, 1));
          expect(valuesOf(next)['goals']).toEqual(moved);
          expect([...next].sort()).toEqual([...old].sort());
          expect(edited(next, [{ kind: 'move', path: ['goals'], from: to, to: from }])).toBe(old);
        }
      }
    });

    test('loses each of its rows, to the last', () => {
      let text = old;
      for (let left = rows.length - 1; left >= 0; left--) {
        text = edited(text, [{ kind: 'remove', path: ['goals'], at: 0 }]);
        expect(valuesOf(text)['goals']).toEqual(rows.slice(rows.length - left));
        expect(text.startsWith(before)).toBe(true);
        expect(text.endsWith(after)).toBe(true);
      }
    });
  });

  test('at the end of a file without a line break', () => {
    const old = `name: 甲\n${list.replace(/\n+$/, '')}`;
    const rows = valuesOf(old)['goals'] as Json[];
    const next = edited(old, [
      { kind: 'insert', path: ['goals'], at: rows.length, value: { label: '新', text: null } },
    ]);
    expect(valuesOf(next)['goals']).toEqual([...rows, { label: '新', text: null }]);
    expect(edited(next, [{ kind: 'remove', path: ['goals'], at: rows.length }])).toBe(old);
    if (rows.length > 1) {
      const moved = edited(old, [{ kind: 'move', path: ['goals'], from: rows.length - 1, to: 0 }]);
      expect(edited(moved, [{ kind: 'move', path: ['goals'], from: 0, to: rows.length - 1 }])).toBe(old);
    }
  });
});

test('a comment travels with the row it stands above or inside of', () => {
  const old = LISTS['with comments'];
  const next = edited(old, [{ kind: 'move', path: ['goals'], from: 1, to: 0 }]);
  expect(next).toBe(
    [
      'goals: # 各目标',
      '  # 第二个',
      '  -   label: 二',
      '      text: |-',
      '        # 不是注释',
      '        乙',
      '',
      '  # 第一个',
      '  - label: 一 ',
      '    text: "甲" # 甲的说明',
      '    # 甲的后话',
      '',
      '  - {label: 三, text: 丙}',
      '    # 丙的后话',
      '  # 完',
      '',
    ].join('\n'),
  );
});

test('a new row looks like one written by hand', () => {
  const value = {
    label: '目标2',
    text: '一\n二',
    target: '100%',
    code: '07',
    more: [1, 2],
    none: [],
    list: ['a', null],
  };
  expect(edited('goals:\n  - label: 一\n', [{ kind: 'insert', path: ['goals'], at: 1, value }])).toBe(
    [
      'goals:',
      '  - label: 一',
      '  - label: 目标2',
      '    text: |-',
      '      一',
      '      二',
      '    target: "100%"',
      '    code: "07"',
      '    more: [1, 2]',
      '    none: []',
      '    list:',
      '      - a',
      '      - null',
      '',
    ].join('\n'),
  );
});

describe('groups and keys', () => {
  const department = readFileSync('tests/fixtures/content/data/demo-bureau/2024/department.yaml', 'utf8');
  const editorial = readFileSync('tests/fixtures/content/data/demo-bureau/2024/editorial.yaml', 'utf8');
  const set = (path: string[], value: Json): Edit => ({ kind: 'set', path, value });

  test('a part is taken out and put in as a whole', () => {
    const { safeguards } = valuesOf(department);
    const without = edited(department, [set(['safeguards'], null)], 'department');
    expect(without).toBe(department.replace(/safeguards:\n(?: .*\n)+/, 'safeguards: null\n'));
    expect(edited(without, [set(['safeguards'], safeguards as Json)], 'department')).toBe(department);
  });

  test('a key the file lacks is added in its place and taken out again', () => {
    const next = edited(editorial, [set(['replies'], [{ finding: 'A@b', text: '好' }])], 'editorial');
    expect(valuesOf(next)['replies']).toEqual([{ finding: 'A@b', text: '好' }]);
    const both = edited(
      next,
      [set(['mainSubGoals'], [{ subGoal: 1, projects: [1], basis: '甲' }])],
      'editorial',
    );
    expect(Object.keys(valuesOf(both)).slice(-3)).toEqual(['subGoalProjects', 'mainSubGoals', 'replies']);
    expect(edited(both, [{ kind: 'unset', path: ['mainSubGoals'] }], 'editorial')).toBe(next);
    expect(edited(next, [{ kind: 'unset', path: ['replies'] }], 'editorial')).toBe(editorial);
  });

  test('a row is put into a list that is not there', () => {
    const value = { subGoal: 1, projects: [], basis: '甲' };
    const next = edited(editorial, [{ kind: 'insert', path: ['mainSubGoals'], at: 0, value }], 'editorial');
    expect(valuesOf(next)['mainSubGoals']).toEqual([value]);
  });

  test('numbers in brackets keep their spaces', () => {
    expect(edited('sourceLines: [ 54, 179 ] # 行\n', [set(['sourceLines'], [1, 2])])).toBe(
      'sourceLines: [ 1, 2 ] # 行\n',
    );
    expect(edited('sourceLines: null\n', [set(['sourceLines'], [1, 2])])).toBe('sourceLines: [1, 2]\n');
  });
});

describe('what cannot be done is said and changes nothing', () => {
  const failure = (text: string, edit: Edit) => {
    const result = editFile('project', text, [{ kind: 'set', path: ['name'], value: '新' }, edit]);
    return result.kind === 'impossible' ? result.failure : null;
  };
  test.each<[string, Edit]>([
    ['name: 甲\n', { kind: 'set', path: ['none'], value: '乙' }],
    ['name: 甲\n', { kind: 'set', path: [], value: '乙' }],
    ['name: 甲\n', { kind: 'set', path: ['name', 'x'], value: '乙' }],
    ['name: 甲\n', { kind: 'set', path: ['constructor'], value: '乙' }],
    ['name: 甲\n', { kind: 'insert', path: ['name'], at: 0, value: '乙' }],
    ['name: 甲\ngoals: [a]\n', { kind: 'insert', path: ['goals'], at: 2, value: '乙' }],
    ['name: 甲\ngoals: [a]\n', { kind: 'remove', path: ['goals'], at: 1 }],
    ['name: 甲\ngoals: [a]\n', { kind: 'move', path: ['goals'], from: 0, to: 1 }],
    ['name: 甲\ngoals: [a]\n', { kind: 'set', path: ['goals', 1], value: 'b' }],
    ['name: 甲\ngoals: [a]\n', { kind: 'unset', path: ['code'] }],
  ])('%j %j', (text, edit) => {
    expect(failure(text, edit)?.index).toBe(1);
  });
  test.each(['name：甲\n', 'name: "甲\n', '- 甲\n', 'name: &a 甲\nx: *a\n', 'name: !x 甲\n', ''])(
    '%j',
    (text) => {
      const result = editFile('project', text, [{ kind: 'set', path: ['name'], value: '新' }]);
      expect(result).toMatchObject({ kind: 'impossible', failure: { index: 0 } });
    },
  );
});
