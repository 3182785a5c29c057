import { type Document, isAlias, isMap, isPair, isScalar, Scalar, visit } from 'yaml';
import type { LocatedText } from './located-text.ts';
import { parsePlainYaml } from './parse-plain-yaml.ts';
import { type Problem, problem } from './problem.ts';
import { deepestLine, isTooDeep } from './yaml-depth.ts';
import { syntaxProblems } from './yaml-syntax.ts';

/**
 * Reads one YAML file. Only plain data is accepted: aliases, anchors, tags, merge keys and several documents are problems,
 * and so is everything by which YAML would silently change a text (comments that cut it, lines that are joined).
 * `document` is `null` when the structure cannot be trusted; its values are then not checked any further.
 */
export function parseYaml(
  text: LocatedText,
  knownKeys: readonly string[],
): { document: Document.Parsed | null; problems: Problem[] } {
  const document = parse(text.text);
  if (!document)
    return { document, problems: [problem('YAML_TOO_DEEP', text.at(text.offsetOfLine(deepestLine(text))))] };
  if (/^\s*<[!?a-z]/i.test(text.text))
    return { document: null, problems: [problem('YAML_NOT_A_MAPPING', text.at(0), { found: '网页' })] };
  const directive = directiveProblems(text);
  if (directive.length > 0) return { document: null, problems: directive };
  const colons = fullWidthColons(text, knownKeys);
  if (document.errors.length > 0) {
    return { document: null, problems: colons.length > 0 ? colons : syntaxProblems(document, text) };
  }
  if (colons.length > 0 && !isPlainData(document)) return { document: null, problems: colons };
  if (document.contents === null) return { document: null, problems: [problem('FILE_EMPTY', text.at(0))] };
  if (!isMap(document.contents)) return { document, problems: [] };
  const problems = forbiddenConstructs(document, text);
  const isTrusted = problems.every(
    ({ code }) => code === 'YAML_COMMENT_CUTS_TEXT' || code === 'YAML_LINES_JOINED',
  );
  return { document: isTrusted ? document : null, problems };
}

/** The parsed text, or `null` when it is nested too deeply to be worked on. */
function parse(text: string): Document.Parsed | null {
  try {
    const document = parsePlainYaml(text);
    const isExhausted = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
    return isExhausted || isTooDeep(document) ? null : document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `key：value` at the start of a line, in capitals too, where `key` is one the file's schema knows. */
function fullWidthColons(text: LocatedText, knownKeys: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (let line = 1; line <= text.lineCount; line++) {
    const match = /^(\s*(?:- +)*)(["']?)([A-Za-z][A-Za-z0-9]*)\2\s*[：︰﹕∶]/.exec(text.line(line));
    const key = knownKeys.find((known) => known.toLowerCase() === match?.[3]?.toLowerCase());
    if (!match || key === undefined) continue;
    problems.push(
      problem('YAML_FULLWIDTH_COLON', text.at(text.offsetOfLine(line) + match[0].length - 1), {
        key,
      }),
    );
  }
  return problems;
}

/** Whether a line that looks like `key：` can be text inside a quoted or block value, because everything else reads as data. */
function isPlainData(document: Document.Parsed): boolean {
  let plain = true;
  visit(document, {
    Scalar(_, node) {
      if (
        node.type === Scalar.PLAIN &&
        typeof node.value === 'string' &&
        /^[A-Za-z][A-Za-z0-9]*\s*：/.test(node.value)
      )
        plain = false;
    },
  });
  return plain;
}

/** `%YAML 1.1` and the like change how the whole file is read. */
function directiveProblems(text: LocatedText): Problem[] {
  const match = /^(?:[ \t]*(?:#.*)?\n)*%/.exec(text.text);
  if (!match) return [];
  const values = {
    detail: '本站不用「%」开头的指令行。',
    advice: '删掉这一行；如果 % 是原文，它前面要有名称和冒号。',
  };
  return [problem('YAML_SYNTAX', text.at(match[0].length - 1), values)];
}

function forbiddenConstructs(document: Document.Parsed, text: LocatedText): Problem[] {
  const problems: Problem[] = [];
  const report = (code: Problem['code'], range: readonly number[] | null | undefined): void => {
    problems.push(problem(code, text.at(range?.[0] ?? 0, range?.[1] ?? 1)));
  };
  const signBefore = (range: readonly number[] | null | undefined, sign: '&' | '!'): number[] => {
    let start = text.text.lastIndexOf(sign, range?.[0] ?? 0);
    while (text.text[start - 1] === sign) start--;
    return [start, start + (/^\S+/.exec(text.text.slice(start))?.[0].length ?? 1)];
  };
  visit(document, {
    Node(_, node, path) {
      if (isAlias(node)) return report('YAML_ALIAS', node.range);
      if ('anchor' in node && node.anchor) report('YAML_ANCHOR', signBefore(node.range, '&'));
      if (node.tag) report('YAML_TAG', signBefore(node.range, '!'));
      if (!isScalar(node)) return undefined;
      const parent = path.at(-1);
      const isKey = isPair(parent) && parent.key === node;
      if (isKey && node.value === '<<') report('YAML_MERGE_KEY', node.range);
      const raw = node.range ? text.text.slice(node.range[0], node.range[1]) : '';
      const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
      if ((node.type === Scalar.PLAIN || isQuoted) && raw.includes('\n'))
        report('YAML_LINES_JOINED', node.range);
      if (node.type === Scalar.BLOCK_FOLDED) report('YAML_LINES_JOINED', node.range);
      // A value of nothing but a comment, as in «basis: #1号文», is read as blank.
      const isSwallowed = node.value === null && node.source === '';
      if (node.type === Scalar.PLAIN && (typeof node.value === 'string' || isSwallowed) && node.range) {
        const comment = (isSwallowed ? /^[ \t]*#/ : /^[ \t]+#/).exec(text.text.slice(node.range[1]));
        if (comment && !isKey) {
          const hash = node.range[1] + comment[0].length - 1;
          problems.push(problem('YAML_COMMENT_CUTS_TEXT', text.at(hash)));
        }
      }
      return undefined;
    },
  });
  return problems;
}
