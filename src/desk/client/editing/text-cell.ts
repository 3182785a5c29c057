import { UNFILLED } from '../../../model/unfilled.ts';
import type { FilePath, TextField } from '../../desk-api.ts';
import { valueAt } from '../../yaml/edit-values.ts';
import { make } from '../make-element.ts';
import { controlId, type FormContext, fitHeights, pathKey } from './form-context.ts';

/** Options of a cell: `label` names it where no visible label does; `others` are the rows of a merged cell below the first. */
interface CellOptions {
  label?: string;
  others?: readonly FilePath[];
}

/**
 * A printed text: a box that grows with it, and for cells that may be blank in the source a box to tick that says so. Typing in a
 * blank cell is saying that it is not blank.
 */
export function textCell(
  field: TextField,
  path: FilePath,
  { session }: FormContext,
  { label, others = [] }: CellOptions = {},
): HTMLElement {
  const paths = [path, ...others];
  const value = valueAt(session.values, path) as string | null | undefined;
  const id = controlId(path);
  const area = make('textarea', {
    id,
    rows: 1,
    'data-path': pathKey(path),
    'aria-label': label,
    'aria-describedby': `n/${pathKey(path)}`,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  area.value = value ?? '';
  const toggle = make('input', {
    type: 'checkbox',
    id: `b/${pathKey(path)}`,
    'aria-label': label ? `${label}：原文空白` : undefined,
  });
  const setBlank = (isBlank: boolean): void => {
    toggle.checked = isBlank;
    area.toggleAttribute('data-blank', isBlank);
    area.placeholder = isBlank ? '（原文空白）' : '';
  };
  let last = area.value;
  area.addEventListener('input', () => {
    last = area.value;
    setBlank(false);
    session.type(paths, area.value);
    if (area.parentElement) fitHeights(area.parentElement);
  });
  area.addEventListener('blur', () => session.pause());
  area.addEventListener('focus', () => {
    if (area.value.includes(UNFILLED)) area.select();
  });
  const cell = make('div', { class: 'cell' }, area);
  if (!field.nullable) return cell;
  setBlank(value === null || value === undefined);
  toggle.addEventListener('change', () => {
    setBlank(toggle.checked);
    area.value = toggle.checked ? '' : last;
    session.make(
      ...paths.map((each) => ({ kind: 'set' as const, path: each, value: toggle.checked ? null : last })),
    );
    if (!toggle.checked) area.focus();
  });
  cell.append(make('label', { class: 'blank' }, toggle, '原文空白'));
  return cell;
}
