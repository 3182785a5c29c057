import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { z } from 'zod';
import { isNullable, keysOf, type Path, schemaAt, unwrap } from './schema-path.ts';

/** What an editor is told to write, from the schema of the place. */

/** Name of the thing at a path for a message: the last key, with its row where it is in a list. */
export function keyName(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `${keyName(path.slice(0, -1))} 第 ${last + 1} 项`;
  return String(last ?? '文件');
}

/** What a path leads to in the words of the schemas: «目标 第 1 项 › 内容». */
export function titleOf(path: Path, schema: z.ZodType): string {
  const titles: string[] = [];
  path.forEach((step, index) => {
    if (typeof step === 'number') titles.push(`${titles.pop() ?? '列表'} 第 ${step + 1} 项`);
    else titles.push(schemaAt(schema, path.slice(0, index + 1))?.meta()?.title ?? step);
  });
  return titles.join(' › ');
}

/** For a key that is not there: the line to add. */
export function missingAdvice(key: string, schema: z.ZodType | null): string {
  const inner = schema && unwrap(schema);
  if (isNullable(schema)) return `补上一行 ${key}: …；空白就写 null。`;
  if (inner instanceof z.ZodArray) return `补上 ${key}: 和它下面的各项；一项也没有就写 ${key}: []`;
  if (inner instanceof z.ZodObject) return `补上 ${key}: 和它下面的各行：${keysOf(inner).join('、')}。`;
  return `补上一行 ${key}: …，这一项不能空白。`;
}

/** For a text of no characters, or of white space alone. */
export function emptyAdvice(schema: z.ZodType | null): string {
  return isNullable(schema) ? '空白就写 null，不加引号。' : '这一项不能空白，请补上文字。';
}

/** For a value the schema refuses: its own description where that says more than the kind of value does. */
export function valueAdvice(issue: z.core.$ZodIssue, schema: z.ZodType | null, node: Node | null): string {
  if (issue.code === 'invalid_value') return `只能写：${issue.values.map(String).join('、')}。`;
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    return `分行写 ${keysOf(schema).join('、')}，每行是 名称: 值。`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return '每项单独一行，以「- 」开头；一项也没有就写 []。';
  }
  const description = schema?.meta()?.description;
  if (description) return description;
  if (issue.code === 'too_small') return `不能小于 ${issue.minimum}。`;
  const value = isScalar(node) ? node.value : null;
  if (value === null) return '这一项不能空白，请补上。';
  if (typeof value === 'string' && /[，、]/.test(value)) return '几个数字之间用英文逗号「,」隔开。';
  if (issue.code === 'invalid_type' && /^(?:number|int)$/.test(issue.expected))
    return '只写整数，不加引号，例如 3。';
  return '对照别的文件改正。';
}

const EXPECTED: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表（每项以「- 」开头）',
  tuple: '一对数字，例如 [54, 179]',
  object: '一组「名称: 值」',
};

/** What kind of value belongs there. */
export function describeExpected(expected: string): string {
  return EXPECTED[expected] ?? '别的类型';
}

/** What kind of value stands there. */
export function describeFound(node: Node | null): string {
  if (isMap(node)) return '一组「名称: 值」';
  if (isSeq(node)) return '列表';
  const value = isScalar(node) ? node.value : null;
  if (value === null || value === undefined) return '空白';
  if (typeof value === 'boolean') return '是非值';
  if (typeof value === 'number' || typeof value === 'bigint') return '数字';
  return '一段文字';
}
