import { type Document, isMap, isPair, isScalar, type Node, Scalar } from 'yaml';
import type { z } from 'zod';
import {
  describeExpected,
  describeFound,
  emptyAdvice,
  keyName,
  missingAdvice,
  valueAdvice,
} from './advice.ts';
import type { LocatedText } from './located-text.ts';
import { nearestName } from './nearest-name.ts';
import { type Problem, problem } from './problem.ts';
import { keysOf, type Path, schemaAt } from './schema-path.ts';
import { textProblems } from './text-problems.ts';

/**
 * Checks a parsed file against its schema and turns every schema issue into a problem with a place:
 * an unknown key points at the key, a missing key at its parent, a wrong value at the value.
 * A misspelt key is one problem, not an unknown key and a missing one.
 */
export function validateValues<T>(
  document: Document.Parsed,
  text: LocatedText,
  schema: z.ZodType<T>,
): { value: T | null; problems: Problem[] } {
  if (!isMap(document.contents)) {
    const found = describeFound(document.contents as Node | null);
    return { value: null, problems: [problem('YAML_NOT_A_MAPPING', text.at(0), { found })] };
  }
  const problems = textProblems(document, text, schema);
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { value: result.data, problems };
  const context = { document, text, schema };
  const missing = new Map<string, Path>();
  for (const issue of result.error.issues) {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') continue;
    const node = nodeAt(document, path);
    if (node === undefined) missing.set(JSON.stringify(path), path);
    else problems.push(wrongValue(issue, path, node, context));
  }
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) problems.push(unknownKey(key, issue.path as Path, missing, context));
  }
  for (const path of missing.values()) problems.push(missingKey(path, context));
  return { value: null, problems };
}

interface Context {
  document: Document.Parsed;
  text: LocatedText;
  schema: z.ZodType;
}

/** An unknown key, with the name that was probably meant. A missing key found that way leaves `missing`. */
function unknownKey(
  key: string,
  path: Path,
  missing: Map<string, Path>,
  { document, text, schema }: Context,
): Problem {
  const parent = nodeAt(document, path);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key)
    : undefined;
  const oddKey = isMap(parent) ? parent.items.find((item) => !isScalar(item.key))?.key : undefined;
  const range = rangeOf(pair?.key ?? oddKey ?? parent);
  const at = text.at(range?.[0] ?? 0, range?.[1]);
  const known = keysOf(schemaAt(schema, path));
  const placeOf = (name: string): string => JSON.stringify([...path, name]);
  const absent = known.filter((name) => missing.has(placeOf(name)));
  const plain = key.normalize('NFKC');
  const titled = known.find((name) => schemaAt(schema, [...path, name])?.meta()?.title === plain);
  const meant = titled ?? nearestName(plain, absent) ?? nearestName(plain, known);
  const isAbsent = meant !== null && missing.delete(placeOf(meant));
  const suggestion =
    meant === null
      ? `这里可以写：${known.join('、')}。`
      : `是不是想写「${meant}」？${isAbsent ? '' : '它已经有了，只留一个。'}`;
  return problem('KEY_UNKNOWN', at, { key: key || '（空白）', suggestion });
}

function missingKey(path: Path, { document, text, schema }: Context): Problem {
  const parent = nodeAt(document, path.slice(0, -1));
  const key = String(path.at(-1));
  const missing = schemaAt(schema, path);
  const title = missing?.meta()?.title ?? key;
  const start = rangeOf(parent)?.[0] ?? 0;
  return problem('KEY_MISSING', text.at(start), { key, title, advice: missingAdvice(key, missing) });
}

function wrongValue(
  issue: z.core.$ZodIssue,
  path: Path,
  node: Node | null,
  { document, text, schema }: Context,
): Problem {
  const range = rangeOf(node) ?? rangeOf(nodeAt(document, path.slice(0, -1)));
  const at = text.at(range?.[0] ?? 0, range?.[1]);
  const target = schemaAt(schema, path);
  const key = keyName(path);
  const advice = valueAdvice(issue, target, node);
  if (issue.code === 'invalid_type') {
    const raw = isScalar(node) && range ? text.text.slice(range[0], range[1]).trim() : '';
    if (issue.expected === 'string' && isScalar(node) && node.type === Scalar.PLAIN && node.value !== null) {
      return problem('TEXT_NOT_QUOTED', at, { key, raw, found: describeFound(node), otherwise: '' });
    }
    const expected = describeExpected(issue.expected);
    const found = issue.expected === 'int' ? '小数' : describeFound(node);
    return problem('TYPE_WRONG', at, { key, expected, found, advice });
  }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return problem('TEXT_EMPTY', at, { key, advice: emptyAdvice(target) });
  return problem('VALUE_INVALID', at, { key, advice });
}

function nodeAt(document: Document.Parsed, path: Path): Node | null | undefined {
  if (path.length === 0) return document.contents;
  return document.hasIn(path) ? ((document.getIn(path, true) ?? null) as Node | null) : undefined;
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
  if (isPair(node)) return rangeOf(node.key);
  return (node as Node | null | undefined)?.range;
}
