import type { FilePath, GroupField, Json, ListField } from '../../desk-api.ts';
import { valueAt } from '../../yaml/edit-values.ts';
import { make } from '../make-element.ts';
import { fieldEditor } from './field-editor.ts';
import { type FormContext, notesPlace, pathKey } from './form-context.ts';
import { mergedSpans } from './merged-spans.ts';
import { addRow, rowControls } from './row-controls.ts';
import { textCell } from './text-cell.ts';

const LIST: FilePath = ['indicators'];
/** Columns printed as merged cells over rows that say the same. */
const MERGED = ['level1', 'level2'];

let isMerged = true;

/** 绩效指标: six columns, the first two merged as printed; remarks on a row stand below it. */
export function indicatorGrid(field: ListField, context: FormContext): HTMLElement {
  const { fields } = field.item as GroupField;
  const rows = (valueAt(context.session.values, LIST) ?? []) as readonly Readonly<Record<string, Json>>[];
  const spans = mergedSpans(rows, isMerged ? MERGED : []);
  const toggle = make('input', {
    type: 'checkbox',
    id: 'merge',
    onchange: () => {
      isMerged = toggle.checked;
      context.rebuild('merge');
    },
  });
  toggle.checked = isMerged;
  return make(
    'div',
    { class: 'rows' },
    make(
      'table',
      { class: 'printed indicators' },
      make('caption', {}, field.title),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          ...fields.map(({ title }) => make('th', { scope: 'col' }, title)),
          make('th', { scope: 'col' }, make('span', { class: 'visually-hidden' }, '移动、增加、删除')),
        ),
      ),
      make('tbody', {}, ...rows.flatMap((_, index) => indicatorRow(index))),
    ),
    make(
      'label',
      { class: 'presence' },
      toggle,
      '一级、二级指标相同的上下行合并成一格（改一次，几行一起改）',
    ),
    addRow(field, LIST, rows.length, '加一行指标', context),
    notesPlace(LIST),
  );

  function indicatorRow(index: number): HTMLElement[] {
    const path = [...LIST, index];
    const name = `第 ${index + 1} 行`;
    const row = make('tr', { 'data-row': String(index) });
    const covered = MERGED.filter((key) => spans.get(key)?.[index + 1] === 0).length;
    const remarks = make('td', { colspan: fields.length + 1 - covered }, notesPlace(path, name));
    for (const own of fields) {
      const cellPath = [...path, own.key];
      remarks.append(notesPlace(cellPath, `${name} ${own.title}`));
      const span = spans.get(own.key)?.[index] ?? 1;
      if (span === 0) continue;
      const others = Array.from({ length: span - 1 }, (_, below) => [...LIST, index + below + 1, own.key]);
      const label = span > 1 ? `第 ${index + 1} 到 ${index + span} 行 ${own.title}` : `${name} ${own.title}`;
      row.append(
        make(
          'td',
          // Rows of remarks stand between the rows a merged cell covers.
          {
            rowspan: span > 1 ? String(span * 2 - 1) : null,
            class: MERGED.includes(own.key) ? 'level' : null,
          },
          own.type === 'text'
            ? textCell(own, cellPath, context, { label, others })
            : fieldEditor(own, cellPath, context),
        ),
      );
    }
    row.append(
      make(
        'td',
        { class: 'controls' },
        rowControls(
          row,
          {
            list: LIST,
            index,
            count: rows.length,
            min: field.min,
            blank: likeRow(field.blank, rows[index] ?? {}),
            name,
          },
          context,
        ),
      ),
    );
    return [row, make('tr', { class: 'row-notes', 'data-for': pathKey(path) }, remarks)];
  }
}

/** A new row below another belongs to the same levels. */
function likeRow(blank: Json, row: Readonly<Record<string, Json>>): Json {
  return {
    ...(blank as Record<string, Json>),
    ...Object.fromEntries(MERGED.flatMap((key) => (key in row ? [[key, row[key] as Json]] : []))),
  };
}
