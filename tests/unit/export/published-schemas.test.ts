import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedSchemas } from '../../../src/export/published-schemas.ts';
import { listFiles, readContentFiles } from '../../../src/source/content-files.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const FOLDER = 'public/schemas';
const published = publishedSchemas();
const yamlFiles = [...readContentFiles(PROJECT)]
  .filter(([path]) => path.endsWith('.yaml'))
  .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);

/** File a YAML file names as its schema in its first line, by its path below the project folder. */
function schemaOf(path: string, text: string): string {
  const [, address = ''] = /^# yaml-language-server: \$schema=(\S+)\r?\n/.exec(text) ?? [];
  return posix.join(posix.dirname(path), address);
}

function validatorOf(schemaPath: string) {
  const schema = JSON.parse(readFileSync(join(PROJECT, schemaPath), 'utf8'));
  const formats = { uri: (text: string) => URL.canParse(text) };
  const ajv = schema.$schema.includes('draft-07') ? new Ajv({ formats }) : new Ajv2020({ formats });
  return ajv.compile(schema);
}

/** Copies of a value, each with one key of one of its maps, at any depth, misspelt. */
function misspelt(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => misspelt(item).map((changed) => value.with(index, changed)));
  }
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  const renamed = entries.map((_, renamedIndex) =>
    Object.fromEntries(entries.map(([key, item], index) => [index === renamedIndex ? `${key}x` : key, item])),
  );
  const deeper = entries.flatMap(([key, item]) =>
    misspelt(item).map((changed) => ({ ...value, [key]: changed })),
  );
  return [...renamed, ...deeper];
}

describe('public/schemas', () => {
  test('holds exactly what the code makes', () => {
    expect(listFiles(join(PROJECT, FOLDER))).toEqual([...published.keys()].toSorted());
  });

  test.each([...published])('%s is up to date', (name, text) => {
    expect(readFileSync(join(PROJECT, FOLDER, name), 'utf8')).toBe(text);
  });
});

describe.each(yamlFiles)('%s', (path, text) => {
  test('names its schema in the first line', () => {
    expect(existsSync(join(PROJECT, schemaOf(path, text)))).toBe(true);
    expect(posix.dirname(schemaOf(path, text))).toBe(FOLDER);
  });

  test('is accepted by it, and rejected with any key misspelt', () => {
    const validate = validatorOf(schemaOf(path, text));
    const value: unknown = parse(text);
    expect(validate(value) ? [] : validate.errors).toEqual([]);
    const changes = misspelt(value);
    expect(changes).not.toEqual([]);
    expect(changes.filter((changed) => validate(changed))).toEqual([]);
  });
});
