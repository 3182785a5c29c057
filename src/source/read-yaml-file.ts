import { type Document, isNode } from 'yaml';
import type { z } from 'zod';
import { CONTENT_SCHEMAS, type ContentKind, type ContentOf } from '../model/schemas/content-schemas.ts';
import { decodeText } from './decode-text.ts';
import type { LocatedText } from './located-text.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem, SourceLocation } from './problem.ts';
import { schemaKeys } from './schema-path.ts';
import { validateValues } from './validate-values.ts';

/** One YAML file that satisfies its schema, able to say where each of its values stands. */
export interface LocatedValue<T> {
  value: T;
  /** Place of the value at `path` in the file, or of the file's start. */
  locate(path: readonly (string | number)[]): SourceLocation & { sourceLine?: string };
}

/** Bytes of one file → validated value, or the problems that prevent it. Warnings can come with a value. */
export function readYamlFile<K extends ContentKind>(
  file: string,
  bytes: Uint8Array,
  kind: K,
): { located: LocatedValue<ContentOf<K>> | null; problems: Problem[] } {
  const schema: z.ZodType = CONTENT_SCHEMAS[kind];
  const { text, problems } = decodeText(file, bytes);
  if (!text) return { located: null, problems };
  const parsed = parseYaml(text, schemaKeys(schema));
  problems.push(...parsed.problems);
  if (!parsed.document) return { located: null, problems };
  const validated = validateValues(parsed.document, text, schema);
  problems.push(...validated.problems);
  if (validated.value === null) return { located: null, problems };
  const document = parsed.document;
  return {
    located: { value: validated.value as ContentOf<K>, locate: (path) => locate(document, text, path) },
    problems,
  };
}

function locate(document: Document.Parsed, text: LocatedText, path: readonly (string | number)[]) {
  const node = document.getIn(path, true);
  const range = isNode(node) ? node.range : null;
  return text.at(range?.[0] ?? 0, range?.[1]);
}
