import type { IncomingMessage } from 'node:http';
import { DeskError } from './desk-error.ts';

/** Largest body of a call; a whole file of the greatest size as edits fits into it. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
const MAX_DEPTH = 40;
/** Keys by which data would reach into objects themselves. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The body of a request as plain data. Throws DeskError `too-large` or `malformed`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MAX_BODY_BYTES) throw new DeskError('too-large');
    parts.push(part);
  }
  return parseJson(Buffer.concat(parts));
}

function parseJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DeskError('malformed');
  }
  if (!isPlain(value)) throw new DeskError('malformed');
  return value;
}

function isPlain(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    // Half of a character would be written to disk as another one.
    if (level.some((item) => typeof item === 'string' && !item.isWellFormed())) return false;
    const objects = level.filter((item): item is object => typeof item === 'object' && item !== null);
    if (objects.some((item) => Object.keys(item).some((key) => REFUSED_KEYS.has(key)))) return false;
    level = objects.flatMap((item) => Object.values(item) as unknown[]);
  }
  return true;
}
