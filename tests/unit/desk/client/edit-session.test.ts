import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactEdits } from '../../../../src/desk/client/editing/compact-edits.ts';
import { EditSession } from '../../../../src/desk/client/editing/edit-session.ts';
import { mergedSpans } from '../../../../src/desk/client/editing/merged-spans.ts';
import { textValues } from '../../../../src/desk/client/editing/text-values.ts';
import { parseRoute } from '../../../../src/desk/client/route.ts';
import type { Edit, Field, Json } from '../../../../src/desk/desk-api.ts';
import { editValues } from '../../../../src/desk/yaml/edit-values.ts';

const START = { name: '甲', purpose: null, rows: [{ text: '一' }, { text: '二' }, { text: '三' }] };

describe('a session of edits', () => {
  test('takes typing in one cell as one step, until the cell is left', () => {
    const session = new EditSession(START, () => {});
    for (const text of ['乙', '乙丙', '乙丙丁']) session.type([['name']], text);
    expect(session.edits).toEqual([{ kind: 'set', path: ['name'], value: '乙丙丁' }]);
    session.pause();
    session.type([['name']], '戊');
    session.undo();
    expect(session.values).toMatchObject({ name: '乙丙丁' });
    session.undo();
    expect(session.values).toEqual(START);
    expect(session.canUndo).toBe(false);
  });

  test('gives all rows of a merged cell the same value in one step', () => {
    const session = new EditSession(START, () => {});
    session.type(
      [
        ['rows', 0, 'text'],
        ['rows', 1, 'text'],
      ],
      '同',
    );
    expect(session.values).toMatchObject({ rows: [{ text: '同' }, { text: '同' }, { text: '三' }] });
    session.undo();
    expect(session.values).toEqual(START);
  });

  test('forgets what was taken back once something else is done', () => {
    const session = new EditSession(START, () => {});
    session.make({ kind: 'remove', path: ['rows'], at: 0 });
    session.undo();
    session.make({ kind: 'set', path: ['name'], value: '乙' });
    expect(session.canRedo).toBe(false);
    expect(session.edits).toHaveLength(1);
  });

  test('undoes to where it began and redoes to where it was, whatever was done', () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), path: fc.constant(['name']), value: fc.string() }),
      fc.record({
        kind: fc.constant('insert' as const),
        path: fc.constant(['rows']),
        at: fc.constant(0),
        value: fc.constant({ text: null }),
      }),
      fc.record({
        kind: fc.constant('move' as const),
        path: fc.constant(['rows']),
        from: fc.nat(2),
        to: fc.nat(2),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const session = new EditSession(START, () => {});
        for (const each of edits) session.make(each as Edit);
        const end = session.values;
        expect(session.edits.reduce<Json>(editValues, START)).toEqual(end);
        while (session.canUndo) session.undo();
        expect(session.values).toEqual(START);
        while (session.canRedo) session.redo();
        expect(session.values).toEqual(end);
      }),
    );
  });
});

test('edits sent are as few as the cells changed, and do the same', () => {
  const place = fc.oneof(
    fc.constant(['name']),
    fc.constant(['purpose']),
    fc.nat(2).map((index) => ['rows', index, 'text']),
  );
  const edit = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('set' as const),
        path: place,
        value: fc.constantFrom('一', '二', null),
      }),
    },
    fc.record({
      kind: fc.constant('move' as const),
      path: fc.constant(['rows']),
      from: fc.nat(2),
      to: fc.nat(2),
    }),
    fc.record({
      kind: fc.constant('set' as const),
      path: fc.constant(['rows', 0]),
      value: fc.constant({ text: '新' }),
    }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const compact = compactEdits(edits as Edit[]);
      expect(compact.reduce<Json>(editValues, START)).toEqual(
        (edits as Edit[]).reduce<Json>(editValues, START),
      );
    }),
  );
  const typed = Array.from(
    { length: 3000 },
    (_, at): Edit => ({ kind: 'set', path: ['name'], value: String(at) }),
  );
  expect(compactEdits(typed)).toEqual([{ kind: 'set', path: ['name'], value: '2999' }]);
});

describe('merged cells', () => {
  const row = (level1: string | null, level2: string | null) => ({ level1, level2 });

  test('cover rows that say the same, the second column only within the first', () => {
    const rows = [row('产出', '数量'), row('产出', '数量'), row('产出', '质量'), row('效果', '质量')];
    const spans = mergedSpans(rows, ['level1', 'level2']);
    expect(spans.get('level1')).toEqual([3, 0, 0, 1]);
    expect(spans.get('level2')).toEqual([2, 0, 1, 1]);
  });

  test('are never made of blanks', () => {
    const spans = mergedSpans([row(null, ''), row(null, '')], ['level1', 'level2']);
    expect([...spans.values()]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

test('every text of a file is found in the order of its form', () => {
  const text = (key: string): Field => ({
    type: 'text',
    key,
    title: key,
    hint: '',
    nullable: true,
    optional: false,
  });
  const form = {
    type: 'group',
    key: '',
    title: '',
    hint: '',
    nullable: false,
    optional: false,
    blank: {},
    fields: [
      text('name'),
      {
        type: 'list',
        key: 'rows',
        title: '',
        hint: '',
        nullable: false,
        optional: false,
        length: null,
        min: 0,
        blank: '',
        item: text(''),
      },
    ],
  } satisfies Field;
  const found = [...textValues(form, { rows: ['一', ''], name: null })];
  expect(found.map(({ path, text }) => [path.join('/'), text])).toEqual([
    ['name', null],
    ['rows/0', '一'],
    ['rows/1', ''],
  ]);
});

test.each([
  ['', { screen: 'dashboard' }],
  ['#/nonsense/x', { screen: 'dashboard' }],
  ['#/edit/drafts/x/2025/projects/05', { screen: 'edit', file: 'drafts/x/2025/projects/05', at: null }],
  [
    '#/file/content/drafts/x/2025/department.yaml:12:3',
    { screen: 'edit', file: 'drafts/x/2025/department', at: 12 },
  ],
  [
    '#/edit/drafts/x/2025/projects/05@indicators/0/target',
    { screen: 'edit', file: 'drafts/x/2025/projects/05', at: 'indicators/0/target' },
  ],
  ['#/file/content/handbook/about.mdx:1:1', { screen: 'dashboard' }],
  ['#/compare/drafts/x/2025', { screen: 'compare', document: 'drafts/x/2025' }],
  ['#/compare/elsewhere/x/2025', { screen: 'dashboard' }],
  ['#/history/%E0%A4%A', { screen: 'history', file: '%E0%A4%A' }],
])('the address %s leads to its screen', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
