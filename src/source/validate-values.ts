import { type Document, isMap, isPair, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { z } from 'zod';
import type { LocatedText } from './located-text.ts';
import { nearestName } from './nearest-name.ts';
import { type Problem, problem } from './problem.ts';
import { textProblems } from './text-problems.ts';

type Path = readonly (string | number)[];

/**
 * Checks a parsed file against its schema and turns every schema issue into a problem with a place:
 * an unknown key points at the key, a missing key at its parent, a wrong value at the value.
 */
export function validateValues<T>(document: Document.Parsed, text: LocatedText, schema: z.ZodType<T>): { value: T | null; problems: Problem[] } {
  if (!isMap(document.contents)) {
    const found = describe(document.contents as Node | null);
    return { value: null, problems: [problem('YAML_NOT_A_MAPPING', text.at(0), { found })] };
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  const problems = [...textProblems(document, text)];
  if (result.success) return { value: result.data, problems };
  for (const issue of result.error.issues) problems.push(...issueProblems(issue, { document, text, schema }));
  return { value: null, problems };
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

interface Context {
  document: Document.Parsed;
  text: LocatedText;
  schema: z.ZodType;
}

function issueProblems(issue: z.core.$ZodIssue, context: Context): Problem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, context));
  const node = nodeAt(context.document, path);
  if (node === undefined) return [missingKey(path, context)];
  return [wrongValue(issue, path, node, context)];
}

function unknownKey(key: string, path: Path, { document, text, schema }: Context): Problem {
  const parent = nodeAt(document, path);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key) : undefined;
  const oddKey = isMap(parent) ? parent.items.find((item) => !isScalar(item.key))?.key : undefined;
  const known = keysOf(schemaAt(schema, path));
  const near = nearestName(key, known);
  const suggestion = near ? `是不是想写「${near}」？` : `这里可以写：${known.join('、')}。`;
  const range = rangeOf(pair?.key ?? oddKey ?? parent);
  return problem('KEY_UNKNOWN', text.at(range?.[0] ?? 0, range?.[1]), { key, suggestion });
}

function missingKey(path: Path, { document, text, schema }: Context): Problem {
  const parent = nodeAt(document, path.slice(0, -1));
  const key = String(path.at(-1));
  const title = schemaAt(schema, path)?.meta()?.title ?? key;
  const start = rangeOf(parent)?.[0] ?? 0;
  return problem('KEY_MISSING', text.at(start), { key, title });
}

function wrongValue(issue: z.core.$ZodIssue, path: Path, node: Node | null, { document, text, schema }: Context): Problem {
  const range = rangeOf(node) ?? rangeOf(nodeAt(document, path.slice(0, -1)));
  const at = text.at(range?.[0] ?? 0, range?.[1]);
  const target = schemaAt(schema, path);
  const key = keyName(path);
  const advice = target?.meta()?.description ?? adviceFor(issue, node);
  if (issue.code === 'invalid_type') {
    const raw = isScalar(node) && range ? text.text.slice(range[0], range[1]).trim() : '';
    if (issue.expected === 'string' && isScalar(node) && node.type === Scalar.PLAIN && node.value !== null) {
      return problem('TEXT_NOT_QUOTED', at, { key, raw, found: describe(node) });
    }
    return problem('TYPE_WRONG', at, { key, expected: EXPECTED[issue.expected] ?? '别的类型', found: describe(node), advice });
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return problem('TEXT_EMPTY', at, { key });
  return problem('VALUE_INVALID', at, { key, advice });
}

/** What to write instead, where the schema has no description of its own. */
function adviceFor(issue: z.core.$ZodIssue, node: Node | null): string {
  const value = isScalar(node) ? node.value : undefined;
  if (issue.code === 'invalid_value') return `只能写：${issue.values.map(String).join('、')}。`;
  if (issue.code === 'too_small' && issue.origin !== 'string') return `不能小于 ${issue.minimum}。`;
  if (value === null || node === null) return '这一项不能空白，请补上。';
  if (typeof value === 'string' && /[，、]/.test(value)) return '几个数字之间用英文逗号「,」隔开。';
  return '对照别的文件改正。';
}

const EXPECTED: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以「- 」开头）',
  tuple: '一对数字，例如 [54, 179]',
  object: '一组「名称: 值」',
};

function describe(node: Node | null): string {
  if (isMap(node)) return '一组「名称: 值」';
  if (isSeq(node)) return '列表';
  const value = isScalar(node) ? node.value : null;
  if (value === null || value === undefined) return '空白';
  if (typeof value === 'boolean') return '是非值';
  if (typeof value === 'number' || typeof value === 'bigint') return '数字';
  return '一段文字';
}

/** Name of the thing at a path for a message: the last key, with its row where it is in a list. */
function keyName(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `${keyName(path.slice(0, -1))} 第 ${last + 1} 项`;
  return String(last ?? '文件');
}

function nodeAt(document: Document.Parsed, path: Path): Node | null | undefined {
  if (path.length === 0) return document.contents;
  return document.hasIn(path) ? ((document.getIn(path, true) ?? null) as Node | null) : undefined;
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
  if (isPair(node)) return rangeOf(node.key);
  return (node as Node | null | undefined)?.range;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let current: z.ZodType | null = schema;
  for (const step of path) {
    const inner: z.ZodType | null = current && unwrap(current);
    if (inner instanceof z.ZodObject) current = (inner.shape[step as string] as z.ZodType | undefined) ?? null;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return null;
  }
  return current;
}

function keysOf(schema: z.ZodType | null): string[] {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodNullable ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
