import type { Field, FilePath, GroupField, Json, ListField, TextField } from '../../desk-api.ts';
import { valueAt } from '../../yaml/edit-values.ts';
import { make } from '../make-element.ts';
import { control, fieldEditor } from './field-editor.ts';
import { type FormContext, notesPlace } from './form-context.ts';
import { indicatorGrid } from './indicator-grid.ts';
import { addRow, rowControls } from './row-controls.ts';

/** Fields that have their place in the printed table; whatever else the schema knows stands below it. */
const PLACED = ['heading', 'code', 'name', 'budget', 'purpose', 'spendingPlan', 'goals', 'indicators'];

/** 预算项目绩效目标表, laid out as it is printed. */
export function projectTable(form: GroupField, context: FormContext): HTMLElement {
  const field = (key: string): Field | undefined => form.fields.find((each) => each.key === key);
  const group = (key: string): GroupField => field(key) as GroupField;
  const cell = (owner: GroupField, path: FilePath): HTMLElement => {
    const key = String(path.at(-1));
    const own = owner.fields.find((each) => each.key === key) as TextField;
    return make('td', {}, control(own, path, context, titleOf(owner, own)), notesPlace(path));
  };
  const head = (text: string, values: Record<string, string> = {}): HTMLElement =>
    make('th', { scope: 'row', ...values }, text);
  const budget = group('budget');
  const plan = group('spendingPlan');
  const titled = (owner: GroupField, key: string): string =>
    owner.fields.find((each) => each.key === key)?.title ?? key;
  const rest = form.fields.filter(({ key }) => !PLACED.includes(key));
  return make(
    'div',
    { class: 'project' },
    fieldEditor(field('heading') as Field, ['heading'], context),
    make(
      'table',
      { class: 'printed' },
      make('caption', { class: 'visually-hidden' }, '项目、预算和资金支出计划'),
      make(
        'tbody',
        {},
        make(
          'tr',
          {},
          head(titled(form, 'code')),
          wide(cell(form, ['code']), 2),
          head(titled(form, 'name')),
          wide(cell(form, ['name']), 3),
        ),
        make(
          'tr',
          {},
          head('预算规模及资金用途', { rowspan: '2' }),
          ...budget.fields.flatMap(({ key, title }) => [head(title), cell(budget, ['budget', key])]),
        ),
        make('tr', {}, wide(cell(form, ['purpose']), 6)),
      ),
    ),
    make(
      'table',
      { class: 'printed' },
      make('caption', { class: 'visually-hidden' }, plan.title),
      make(
        'tbody',
        {},
        make(
          'tr',
          {},
          head(plan.title, { rowspan: '2' }),
          ...plan.fields.map(({ title }) => make('th', { scope: 'col' }, title)),
        ),
        make('tr', {}, ...plan.fields.map(({ key }) => cell(plan, ['spendingPlan', key]))),
      ),
    ),
    goalTable(field('goals') as ListField, context),
    indicatorGrid(field('indicators') as ListField, context),
    make(
      'section',
      { class: 'rest' },
      make('h2', {}, '其他'),
      ...rest.map((each) => fieldEditor(each, [each.key], context)),
    ),
  );

  function titleOf(owner: GroupField, own: Field): string {
    return owner === form ? own.title : `${owner.title}：${own.title}`;
  }
}

function goalTable(field: ListField, context: FormContext): HTMLElement {
  const item = field.item as GroupField;
  const rows = (valueAt(context.session.values, ['goals']) ?? []) as readonly Json[];
  return make(
    'div',
    { class: 'rows' },
    make(
      'table',
      { class: 'printed goals' },
      make('caption', {}, field.title),
      make(
        'thead',
        { class: 'visually-hidden' },
        make(
          'tr',
          {},
          ...[...item.fields.map(({ title }) => title), '行'].map((title) =>
            make('th', { scope: 'col' }, title),
          ),
        ),
      ),
      make(
        'tbody',
        {},
        ...rows.flatMap((_, index) => {
          const path: FilePath = ['goals', index];
          const name = `第 ${index + 1} 个目标`;
          const row = make('tr', {});
          row.append(
            ...item.fields.map((own) =>
              make('td', {}, control(own as TextField, [...path, own.key], context, `${name}：${own.title}`)),
            ),
            make(
              'td',
              { class: 'controls' },
              rowControls(
                row,
                { list: ['goals'], index, count: rows.length, min: field.min, blank: field.blank, name },
                context,
              ),
            ),
          );
          const remarks = make(
            'td',
            { colspan: item.fields.length + 1 },
            notesPlace(path, name),
            ...item.fields.map(({ key, title }) => notesPlace([...path, key], `${name} ${title}`)),
          );
          return [row, make('tr', { class: 'row-notes' }, remarks)];
        }),
      ),
    ),
    addRow(field, ['goals'], rows.length, '加一个目标', context),
    notesPlace(['goals']),
  );
}

function wide(cell: HTMLElement, columns: number): HTMLElement {
  cell.setAttribute('colspan', String(columns));
  return cell;
}
