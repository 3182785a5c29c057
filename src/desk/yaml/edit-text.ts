import type { Edit, FilePath } from '../desk-api.ts';
import { insertRow, moveRow, removeRow } from './edit-rows.ts';
import type { OpenYaml } from './open-yaml.ts';
import { type KeyOrder, setValue, unsetValue } from './set-value.ts';

/** Texts an edit may lead to, best first; they differ from the text only in the lines (of a cell: the bytes) it is about. */
export function editText(
  open: OpenYaml,
  edit: Edit,
  keyOrder: KeyOrder,
  earlier: readonly OpenYaml[],
): string[] {
  const set = (path: FilePath, value: Parameters<typeof setValue>[2]) =>
    setValue(open, path, value, keyOrder, earlier);
  switch (edit.kind) {
    case 'set':
      return set(edit.path, edit.value);
    case 'unset':
      return [unsetValue(open, edit.path)];
    case 'insert':
      return [insertRow(open, edit.path, edit.at, edit.value) ?? set(edit.path, [edit.value])].flat();
    case 'remove':
      return [removeRow(open, edit.path, edit.at)];
    case 'move':
      return [moveRow(open, edit.path, edit.from, edit.to)];
  }
}
