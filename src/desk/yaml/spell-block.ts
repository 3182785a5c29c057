import { parse } from 'yaml';
import type { Json } from '../desk-api.ts';
import { type ScalarValue, spellScalar } from './spell-scalar.ts';

type Fields = { readonly [key: string]: Json };

/**
 * A group or list written in rows, each line ended with the line break. `column` is where its keys or dashes stand.
 * Empty ones and lists of numbers are not written in rows: see `lineValue`.
 */
export function blockLines(value: Json, column: number, lineBreak: string): string {
  const pad = ' '.repeat(column);
  if (Array.isArray(value)) {
    return (value as readonly Json[])
      .map(
        (item) => `${pad}-${isOnLine(item) ? below(item, column, lineBreak) : row(item, column, lineBreak)}`,
      )
      .join('');
  }
  return Object.entries(value as Fields)
    .map(([key, child]) => `${pad}${spellKey(key)}:${below(child, column, lineBreak)}`)
    .join('');
}

/** What stands behind the colon or dash at `column`, with its line break: ` "12"`, or rows on the lines below. */
export function below(value: Json, column: number, lineBreak: string): string {
  if (!isOnLine(value)) return `${lineBreak}${blockLines(value, column + 2, lineBreak)}`;
  if (typeof value === 'object' && value !== null) return ` ${lineValue(value)}${lineBreak}`;
  const place = { style: 'other', mayBeBlock: true, hasComment: false, header: '', column } as const;
  for (const spelling of spellScalar(value as ScalarValue, { ...place, blockColumn: null, lineBreak })) {
    if (!('line' in spelling)) return ` ${spelling.header}${lineBreak}${spelling.body}${lineBreak}`;
    // Words YAML would read as something else are left to the next spelling.
    if (typeof value !== 'string' || parse(spelling.line) === value) return ` ${spelling.line}${lineBreak}`;
  }
  throw new Error('no spelling');
}

/** A value written on one line, for empty lists, lists of numbers, and anything inside brackets. */
export function lineValue(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(lineValue).join(', ')}]`;
  return JSON.stringify(value);
}

export function isOnLine(value: Json): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.every((item) => typeof item === 'number');
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

/** The item of a list that has lines of its own: its first line stands behind the dash. */
function row(value: Json, column: number, lineBreak: string): string {
  return ` ${blockLines(value, column + 2, lineBreak).slice(column + 2)}`;
}

export function spellKey(key: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(key) ? key : JSON.stringify(key);
}
