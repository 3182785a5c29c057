import { isDeepStrictEqual } from 'node:util';
import type { Edit, EditFailure } from '../desk-api.ts';
import { editText } from './edit-text.ts';
import { EditError, editValues, valueAt } from './edit-values.ts';
import { type OpenYaml, openYaml } from './open-yaml.ts';
import type { KeyOrder } from './set-value.ts';

export interface EditOptions {
  keyOrder: KeyOrder;
  /** Earlier texts of the file, newest first: a value taken back is written as it was there. */
  earlier: readonly string[];
}

export type EditResult = { kind: 'edited'; text: string } | { kind: 'impossible'; failure: EditFailure };

/**
 * Makes edits in a file's text, one after the other, each in as few bytes as can be: comments, quotes, order, unknown keys, line
 * breaks and a BOM stay. After each the text is read back: it must say exactly what the edit asked for.
 */
export function applyEdits(text: string, edits: readonly Edit[], options: EditOptions): EditResult {
  const earlier = options.earlier.flatMap((before) => openYaml(before) ?? []);
  let open = openYaml(text);
  if (!open && edits.length > 0) {
    const message = '这个文件现在读不出来，不能在这里改。请先用编辑器改正，再重新打开。';
    return { kind: 'impossible', failure: { index: 0, message } };
  }
  for (const [index, edit] of edits.entries()) {
    try {
      open = applyEdit(open as OpenYaml, edit, options.keyOrder, earlier);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      return { kind: 'impossible', failure: { index, message: error.message } };
    }
  }
  return { kind: 'edited', text: open?.text ?? text };
}

function applyEdit(open: OpenYaml, edit: Edit, keyOrder: KeyOrder, earlier: readonly OpenYaml[]): OpenYaml {
  const wanted = editValues(withMissingList(open, edit), edit);
  if (isDeepStrictEqual(wanted, open.values)) return open;
  for (const text of editText(open, edit, keyOrder, earlier)) {
    const next = openYaml(text);
    if (next && isDeepStrictEqual(next.values, wanted)) return next;
  }
  throw new EditError('这一处的写法特别，不能在这里改。请用编辑器改。');
}

/** The values with an empty list where a row is put into one that is not there yet. */
function withMissingList({ values }: OpenYaml, edit: Edit): OpenYaml['values'] {
  if (edit.kind !== 'insert' || (valueAt(values, edit.path) ?? null) !== null) return values;
  return editValues(values, { kind: 'set', path: edit.path, value: [] });
}
