import { z } from 'zod';
import type { Field, GroupField, Json } from '../desk-api.ts';

/** The form of a file or part of one, from its schema: labels and hints are the schema's own. */
export function formOf(schema: z.ZodType): GroupField {
  return fieldOf('', schema) as GroupField;
}

function fieldOf(key: string, schema: z.ZodType): Field {
  const { inner, nullable, optional } = opened(schema);
  const meta = { ...inner.meta(), ...schema.meta() } as { title?: string; description?: string };
  const basics = { key, title: meta.title ?? key, hint: meta.description ?? '', nullable, optional };
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).map(([name, child]) => fieldOf(name, child as z.ZodType));
    return { ...basics, type: 'group', fields, blank: blankGroup(fields) };
  }
  if (inner instanceof z.ZodArray) {
    const item = fieldOf('', inner.element as z.ZodType);
    const min = inner._zod.bag.minimum as number | undefined;
    return { ...basics, type: 'list', item, length: null, min: min ?? 0, blank: blankOf(item) };
  }
  if (inner instanceof z.ZodTuple) {
    const items = inner.def.items as readonly z.ZodType[];
    const item = fieldOf('', items[0] as z.ZodType);
    return { ...basics, type: 'list', item, length: items.length, min: items.length, blank: blankOf(item) };
  }
  if (inner instanceof z.ZodEnum) return { ...basics, type: 'choice', options: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { ...basics, type: 'flag' };
  if (inner instanceof z.ZodNumber) {
    const within = (bound: number | null | undefined): number | null =>
      typeof bound === 'number' && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER
        ? bound
        : null;
    return { ...basics, type: 'number', min: within(inner.minValue), max: within(inner.maxValue) };
  }
  return { ...basics, type: 'text' };
}

/** A schema without its permissions, and what they were. */
function opened(schema: z.ZodType): { inner: z.ZodType; nullable: boolean; optional: boolean } {
  let inner = schema;
  let [nullable, optional] = [false, false];
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) {
    if (inner instanceof z.ZodNullable) nullable = true;
    else optional = true;
    inner = inner.unwrap() as z.ZodType;
  }
  return { inner, nullable, optional };
}

/** The value of a field nobody has filled in. */
export function blankOf(field: Field): Json {
  if (field.nullable) return null;
  switch (field.type) {
    case 'text':
      return '';
    case 'number':
      return field.min ?? 0;
    case 'choice':
      return field.options[0] ?? '';
    case 'flag':
      return false;
    case 'group':
      return field.blank;
    case 'list':
      return Array.from({ length: field.length ?? 0 }, () => field.blank);
  }
}

function blankGroup(fields: readonly Field[]): GroupField['blank'] {
  const needed = fields.filter(({ optional }) => !optional);
  return Object.fromEntries(needed.map((field) => [field.key, blankOf(field)]));
}
