import type { Field, FilePath, Json } from '../../desk-api.ts';

/** The first text that was left empty: neither filled in nor said to be blank in the source. */
export function emptyCell(field: Field, value: Json | undefined, path: FilePath = []): FilePath | null {
  if (field.type === 'text') return value === '' ? path : null;
  if (field.type === 'group' && isGroup(value)) {
    return first(field.fields, (child) => emptyCell(child, value[child.key], [...path, child.key]));
  }
  if (field.type === 'list' && Array.isArray(value)) {
    return first([...value.keys()], (index) => emptyCell(field.item, value[index], [...path, index]));
  }
  return null;
}

function first<T>(items: readonly T[], find: (item: T) => FilePath | null): FilePath | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

function isGroup(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
