import type { Field, FilePath, Json, TextField } from '../../desk-api.ts';

/** A text of a file: its field, its place and what it says (`null`: blank in the source). */
export interface TextValue {
  field: TextField;
  path: FilePath;
  text: string | null;
}

/** Every text of a file, in the order of its form. */
export function* textValues(
  field: Field,
  value: Json | undefined,
  path: FilePath = [],
): Generator<TextValue> {
  if (field.type === 'text') {
    if (typeof value === 'string' || value === null) yield { field, path, text: value };
  } else if (field.type === 'group' && isGroup(value)) {
    for (const child of field.fields) yield* textValues(child, value[child.key], [...path, child.key]);
  } else if (field.type === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textValues(field.item, item, [...path, index]);
  }
}

function isGroup(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
