import type { FilePath, Json, ListField } from '../../desk-api.ts';
import { make } from '../make-element.ts';
import { announce } from '../screen.ts';
import { type FormContext, pathKey } from './form-context.ts';

/** What can be done with a row of a list. */
interface RowOptions {
  list: FilePath;
  index: number;
  count: number;
  /** Fewest rows. */
  min: number;
  /** A new row, to put below this one. */
  blank: Json;
  /** 第 3 行 */
  name: string;
}

/** Buttons that move, add and remove a row; the row itself is moved by its handle or with Alt and the arrow keys. */
export function rowControls(row: HTMLElement, options: RowOptions, context: FormContext): HTMLElement {
  const { list, index, count, min, blank, name } = options;
  const key = pathKey(list);
  const move = (from: number, to: number, focus: string): void => {
    if (to < 0 || to >= count || from === to) return;
    context.session.make({ kind: 'move', path: list, from, to });
    context.rebuild(focus);
    announce(`已经移到第 ${to + 1} 行。`);
  };
  // Not `disabled`: the focus would be lost with the row that arrives at the end of its way.
  const control = (sign: string, does: string, onclick: () => void, isPointless = false): HTMLButtonElement =>
    make(
      'button',
      {
        type: 'button',
        class: 'row-control',
        id: `${does}/${key}/${index}`,
        'aria-label': `${does}${name}`,
        title: `${does}${name}`,
        'aria-disabled': isPointless ? 'true' : null,
        onclick: () => isPointless || onclick(),
      },
      sign,
    );
  row.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const to = index + (event.key === 'ArrowUp' ? -1 : 1);
    const focused = (event.target as HTMLElement).id;
    move(index, to, focused.replace(`/${key}/${index}`, `/${key}/${to}`));
  });
  makeDraggable(row, key, index, (from) => move(from, index, `上移/${key}/${index}`));
  const handle = make(
    'span',
    { class: 'handle', draggable: 'true', 'aria-hidden': 'true', title: '拖动这一行' },
    '⠿',
  );
  handle.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData(dragType(key), String(index));
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer?.setDragImage(row, 0, 0);
  });
  return make(
    'div',
    { class: 'row-controls', role: 'group', 'aria-label': name },
    handle,
    control('↑', '上移', () => move(index, index - 1, `上移/${key}/${index - 1}`), index === 0),
    control('↓', '下移', () => move(index, index + 1, `下移/${key}/${index + 1}`), index === count - 1),
    control('＋', '下面加一行：', () => {
      context.session.make({ kind: 'insert', path: list, at: index + 1, value: blank });
      context.rebuild(`v/${key}/${index + 1}`);
      announce(`第 ${index + 2} 行是新加的。`);
    }),
    control(
      '✕',
      '删掉',
      () => {
        context.session.make({ kind: 'remove', path: list, at: index });
        context.rebuild(`v/${key}/${Math.min(index, count - 2)}`);
        announce(`${name}已经删掉，可以撤消。`);
      },
      count <= min,
    ),
  );
}

/** A button that adds a row at the end. */
export function addRow(
  field: ListField,
  list: FilePath,
  count: number,
  text: string,
  { session, rebuild }: FormContext,
): HTMLElement {
  return make(
    'button',
    {
      type: 'button',
      onclick: () => {
        session.make({ kind: 'insert', path: list, at: count, value: field.blank });
        rebuild(`v/${pathKey(list)}/${count}`);
      },
    },
    text,
  );
}

/** A kind of dragged thing of one list, so that rows never land in another. Kinds are kept in lower case by the browser. */
const dragType = (key: string): string =>
  `application/x-row-${[...key].map((c) => c.charCodeAt(0).toString(16)).join('')}`;

function makeDraggable(row: HTMLElement, key: string, index: number, drop: (from: number) => void): void {
  row.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes(dragType(key))) return;
    event.preventDefault();
    row.classList.add('over');
  });
  row.addEventListener('dragleave', () => row.classList.remove('over'));
  row.addEventListener('drop', (event) => {
    row.classList.remove('over');
    const from = event.dataTransfer?.getData(dragType(key));
    if (!from || Number(from) === index) return;
    event.preventDefault();
    drop(Number(from));
  });
}
