import type { Edit, Json } from '../../desk-api.ts';

/** The same changes in fewer edits: of the values a cell was given one after the other only the last counts. */
export function compactEdits(edits: readonly Edit[]): Edit[] {
  const compact: Edit[] = [];
  /** Where the last value of a cell stands in `compact`; forgotten when rows or parts came, went or moved. */
  const known = new Map<string, number>();
  for (const edit of edits) {
    const key = edit.path.join('/');
    const at = known.get(key);
    const isCell = edit.kind === 'set' && isScalar(edit.value);
    if (!isCell || [...known.keys()].some((other) => other.startsWith(`${key}/`))) known.clear();
    else if (at !== undefined) {
      compact[at] = edit;
      continue;
    }
    if (isCell) known.set(key, compact.length);
    compact.push(edit);
  }
  return compact;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}
