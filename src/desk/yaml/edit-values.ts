import type { Edit, FilePath, Json } from '../desk-api.ts';

type Container = Record<string | number, Json>;

/** An edit that does not fit the file; the message is for the person at the desk. */
export class EditError extends Error {
  override name = 'EditError';
}

/** What a file's values are after an edit. Throws EditError where the edit does not fit them. */
export function editValues(values: Json, edit: Edit): Json {
  const next = structuredClone(values);
  const { path } = edit;
  if (edit.kind === 'set' || edit.kind === 'unset') {
    const key = path.at(-1);
    const parent = valueAt(next, path.slice(0, -1));
    if (key === undefined || !isContainer(parent)) throw new EditError('没有这一格。');
    if (Array.isArray(parent) !== (typeof key === 'number')) throw new EditError('没有这一格。');
    if (Array.isArray(parent) && !(Number(key) < parent.length)) throw new EditError('没有这一行。');
    if (edit.kind === 'set') (parent as Container)[key] = structuredClone(edit.value);
    else if (!Object.hasOwn(parent, key)) throw new EditError('没有这一格。');
    else delete (parent as Container)[key];
    return next;
  }
  const list = valueAt(next, path);
  if (!Array.isArray(list)) throw new EditError('这里不是列表，不能增减行。');
  const rows = list as Json[];
  const isRow = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < rows.length;
  if (edit.kind === 'insert') {
    if (edit.at !== rows.length && !isRow(edit.at)) throw new EditError('没有这一行。');
    rows.splice(edit.at, 0, structuredClone(edit.value));
  } else if (edit.kind === 'remove') {
    if (!isRow(edit.at)) throw new EditError('没有这一行。');
    rows.splice(edit.at, 1);
  } else {
    if (!isRow(edit.from) || !isRow(edit.to)) throw new EditError('没有这一行。');
    rows.splice(edit.to, 0, ...rows.splice(edit.from, 1));
  }
  return next;
}

/** The value at a path, or `undefined` where there is none. Looks at own keys only. */
export function valueAt(values: Json, path: FilePath): Json | undefined {
  let current: Json | undefined = values;
  for (const step of path) {
    if (!isContainer(current) || !Object.hasOwn(current, step)) return undefined;
    current = (current as Container)[step];
  }
  return current;
}

function isContainer(value: Json | undefined): value is Json & object {
  return typeof value === 'object' && value !== null;
}
