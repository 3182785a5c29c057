import type { Field, FilePath, GroupField, Json, ListField } from '../../desk-api.ts';
import { valueAt } from '../../yaml/edit-values.ts';
import { make } from '../make-element.ts';
import { formWords } from '../parts/form-words.ts';
import { controlId, type FormContext, notesPlace, pathKey } from './form-context.ts';
import { rowControls } from './row-controls.ts';
import { textCell } from './text-cell.ts';

/** A field of any kind, with its label, what to write there, and a place for remarks. */
export function fieldEditor(field: Field, path: FilePath, context: FormContext): HTMLElement {
  if (field.type === 'group') return groupEditor(field, path, context);
  if (field.type === 'list') return listEditor(field, path, context);
  return make(
    'div',
    { class: `field ${field.type}` },
    make('label', { for: controlId(path) }, field.title),
    field.hint && make('p', { class: 'hint' }, formHint(field)),
    control(field, path, context),
    notesPlace(path),
  );
}

/** The control of a single value, without its label. */
export function control(
  field: Exclude<Field, GroupField | ListField>,
  path: FilePath,
  context: FormContext,
  label?: string,
): HTMLElement {
  const { session } = context;
  const value = valueAt(session.values, path);
  const set = (next: Json): void => session.make({ kind: 'set', path, value: next });
  const shared = {
    id: controlId(path),
    'data-path': pathKey(path),
    'aria-label': label,
    'aria-describedby': `n/${pathKey(path)}`,
  };
  switch (field.type) {
    case 'text':
      return textCell(field, path, context, { ...(label && { label }) });
    case 'flag': {
      const input = make('input', { ...shared, type: 'checkbox', onchange: () => set(input.checked) });
      input.checked = value === true;
      return input;
    }
    case 'choice': {
      const select = make(
        'select',
        { ...shared, onchange: () => set(select.value) },
        ...(typeof value === 'string' && field.options.includes(value)
          ? []
          : [make('option', { value: '' }, '请选择')]),
        ...field.options.map((option) => make('option', { value: option }, option)),
      );
      select.value = typeof value === 'string' ? value : '';
      return select;
    }
    case 'number': {
      const input = make('input', { ...shared, inputmode: 'numeric', autocomplete: 'off', size: 6 });
      input.value = value === null || value === undefined ? '' : String(value);
      input.addEventListener('input', () => {
        const text = input.value.trim();
        // What is no whole number is kept as it was typed, so that the check can say so.
        session.type(
          [path],
          /^-?\d{1,15}$/.test(text) ? Number(text) : text === '' && field.nullable ? null : text,
        );
      });
      input.addEventListener('blur', () => session.pause());
      return input;
    }
  }
}

function groupEditor(field: GroupField, path: FilePath, context: FormContext): HTMLElement {
  const value = valueAt(context.session.values, path);
  const isThere = value !== null && value !== undefined;
  const children = isThere
    ? field.fields.map((child) => fieldEditor(child, [...path, child.key], context))
    : [];
  if (path.length === 0) return make('div', { class: 'group' }, ...children);
  return make(
    'fieldset',
    { class: 'group' },
    make('legend', {}, field.title),
    field.hint && make('p', { class: 'hint' }, formHint(field)),
    (field.nullable || field.optional) && presence(field, path, isThere, context),
    notesPlace(path),
    ...children,
  );
}

/** A box to tick for a part that a document may do without. */
function presence(
  field: GroupField | ListField,
  path: FilePath,
  isThere: boolean,
  context: FormContext,
): HTMLElement {
  const box = make('input', { type: 'checkbox', id: controlId(path), 'data-path': pathKey(path) });
  box.checked = isThere;
  box.addEventListener('change', () => {
    const blank = field.type === 'group' ? field.blank : [];
    context.session.make(
      box.checked
        ? { kind: 'set', path, value: blank }
        : field.nullable
          ? { kind: 'set', path, value: null }
          : { kind: 'unset', path },
    );
    context.rebuild(controlId(path));
  });
  return make('label', { class: 'presence' }, box, '有这一部分');
}

function listEditor(field: ListField, path: FilePath, context: FormContext): HTMLElement {
  const value = valueAt(context.session.values, path);
  const isThere = Array.isArray(value);
  const rows = isThere ? value : [];
  const isFixed = field.length !== null;
  return make(
    'fieldset',
    { class: 'list' },
    make('legend', {}, field.title),
    field.hint && make('p', { class: 'hint' }, formHint(field)),
    (field.nullable || (field.optional && isFixed)) && presence(field, path, isThere, context),
    notesPlace(path),
    make('ol', {}, ...rows.map((_, index) => listRow(field, path, index, rows.length, context))),
    !isFixed &&
      (isThere || field.optional) &&
      make(
        'button',
        {
          type: 'button',
          onclick: () => {
            context.session.make(...(isThere ? [] : [{ kind: 'set' as const, path, value: [] }]), {
              kind: 'insert',
              path,
              at: rows.length,
              value: field.blank,
            });
            context.rebuild(`v/${pathKey(path)}/${rows.length}`);
          },
        },
        rows.length === 0 ? '加一项' : '在最后加一项',
      ),
  );
}

function listRow(
  field: ListField,
  list: FilePath,
  index: number,
  count: number,
  context: FormContext,
): HTMLElement {
  const path = [...list, index];
  const { item } = field;
  const isGroup = item.type === 'group' || item.type === 'list';
  const name = `第 ${index + 1} 项`;
  const row = make('li', { class: isGroup ? 'wide' : 'small' });
  const isFixed = field.length !== null;
  row.append(
    ...(isFixed
      ? []
      : [rowControls(row, { list, index, count, min: field.min, blank: field.blank, name }, context)]),
    item.type === 'group'
      ? make(
          'div',
          { class: 'group' },
          notesPlace(path),
          ...item.fields.map((child) => fieldEditor(child, [...path, child.key], context)),
        )
      : item.type === 'list'
        ? listEditor(item, path, context)
        : make('div', {}, control(item, path, context, `${field.title}${name}`), notesPlace(path)),
  );
  return row;
}

function formHint({ type, hint }: Field): string {
  return type === 'text' ? formWords(hint) : formWords(hint, '不勾选');
}
