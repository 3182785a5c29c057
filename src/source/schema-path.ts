import { z } from 'zod';

/** Place of a value in a file: keys, and 0-based rows of lists. */
export type Path = readonly (string | number)[];

/** The schema of the value at a path, or `null` where the schema knows no such value. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let current: z.ZodType | null = schema;
  for (const step of path) {
    const inner: z.ZodType | null = current && unwrap(current);
    if (inner instanceof z.ZodObject)
      current = (inner.shape[step as string] as z.ZodType | undefined) ?? null;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return null;
  }
  return current;
}

/** Keys of an object schema, in the order they are written; none for anything else. */
export function keysOf(schema: z.ZodType | null): string[] {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** Every key name a schema knows at any depth, for telling typing slips from text. */
export function schemaKeys(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const walk = (node: z.ZodType): void => {
    const inner = unwrap(node);
    if (inner instanceof z.ZodObject) {
      for (const [key, child] of Object.entries(inner.shape)) {
        keys.add(key);
        walk(child as z.ZodType);
      }
    }
    if (inner instanceof z.ZodArray) walk(inner.element as z.ZodType);
  };
  walk(schema);
  return [...keys];
}

/** Whether `null` may stand there. */
export function isNullable(schema: z.ZodType | null): boolean {
  if (schema instanceof z.ZodDefault) return isNullable(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodNullable;
}

/** The schema without its permission to be `null` or left out. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const isWrapper = schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapper ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
