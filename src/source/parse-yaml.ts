import { type Document, isAlias, isPair, isScalar, parseDocument, Scalar, visit, type YAMLParseError } from 'yaml';
import type { LocatedText } from './located-text.ts';
import { type Problem, problem } from './problem.ts';

/** What each kind of YAML syntax error means to someone who does not know YAML. */
const SYNTAX: Record<string, { detail: string; advice: string }> = {
  BAD_INDENT: { detail: '缩进不对。', advice: '同一层的行左边要对齐，每层缩进两个空格。' },
  BAD_SCALAR_START: { detail: '值的第一个字符有特殊含义。', advice: '给整个值加上英文双引号。' },
  BAD_DQ_ESCAPE: { detail: '双引号里的反斜杠「\\」不能这样用。', advice: '把外面的双引号换成单引号，或者写成 \\\\。' },
  BLOCK_AS_IMPLICIT_KEY: { detail: '值里有英文冒号加空格，会被当成另一个名称。', advice: '给整个值加上英文双引号。' },
  BLOCK_IN_FLOW: { detail: '方括号或花括号里不能这样换行。', advice: '检查括号是否配对，或者每项单独写一行，以「- 」开头。' },
  MISSING_CHAR: { detail: '少了一个符号（冒号、引号或括号）。', advice: '每一行写成 名称: 值；引号和括号要成对。' },
  MULTILINE_IMPLICIT_KEY: { detail: '这几行没有读成「名称: 值」。', advice: '检查名称后面有没有英文冒号和空格，引号是否成对。' },
  NON_STRING_KEY: { detail: '名称必须是文字。', advice: '检查这一行冒号前面的内容。' },
  UNEXPECTED_TOKEN: { detail: '这里多了不该有的内容。', advice: '检查引号和括号是否成对；值里有特殊符号时给整个值加引号。' },
};
const OTHER_SYNTAX = { detail: '读不懂这里。', advice: '对照别的文件检查这一行和上一行的写法。' };

/**
 * Reads one YAML file. Only plain data is accepted: aliases, anchors, tags, merge keys and several documents are problems,
 * and so is everything by which YAML would silently change a text (comments that cut it, lines that are joined).
 * `document` is `null` when the structure cannot be trusted; its values are then not checked any further.
 */
export function parseYaml(text: LocatedText, knownKeys: readonly string[]): { document: Document.Parsed | null; problems: Problem[] } {
  let document: Document.Parsed;
  try {
    document = parseDocument(text.text, { merge: false, prettyErrors: false, stringKeys: false, uniqueKeys: true, logLevel: 'silent' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { document: null, problems: [problem('YAML_TOO_DEEP', text.at(0))] };
  }
  const colons = fullWidthColons(text, knownKeys);
  if (document.errors.length > 0) {
    const syntax = colons.length > 0 ? [] : syntaxProblems(document.errors, text);
    return { document: null, problems: [...colons, ...syntax] };
  }
  const problems = forbiddenConstructs(document, text);
  const isTrusted = problems.every(({ code }) => code === 'YAML_COMMENT_CUTS_TEXT' || code === 'YAML_LINES_JOINED');
  if (colons.length > 0 && !isPlainData(document)) return { document: null, problems: [...colons, ...problems] };
  return { document: isTrusted ? document : null, problems };
}

/** `key：value` at the start of a line, where `key` is one the file's schema knows. */
function fullWidthColons(text: LocatedText, knownKeys: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (let line = 1; line <= text.lineCount; line++) {
    const match = /^(\s*(?:- +)*)(["']?)([A-Za-z][A-Za-z0-9]*)\2\s*：/.exec(text.line(line));
    if (!match || !knownKeys.includes(match[3] as string)) continue;
    problems.push(problem('YAML_FULLWIDTH_COLON', text.at(text.offsetOfLine(line) + match[0].length - 1), { key: match[3] as string }));
  }
  return problems;
}

/** Whether a line that looks like `key：` can be text inside a quoted or block value, because everything else reads as data. */
function isPlainData(document: Document.Parsed): boolean {
  let plain = true;
  visit(document, {
    Scalar(_, node) {
      if (node.type === Scalar.PLAIN && typeof node.value === 'string' && /^[A-Za-z][A-Za-z0-9]*\s*：/.test(node.value)) plain = false;
    },
  });
  return plain;
}

function syntaxProblems(errors: readonly YAMLParseError[], text: LocatedText): Problem[] {
  const problems = new Map<number, Problem>();
  for (const error of errors) {
    const at = text.at(error.pos[0], error.pos[1]);
    if (problems.has(at.line)) continue;
    problems.set(at.line, syntaxProblem(error, text));
  }
  return [...problems.values()];
}

function syntaxProblem(error: YAMLParseError, text: LocatedText): Problem {
  const at = text.at(error.pos[0], error.pos[1]);
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(at.sourceLine)) return problem('YAML_TAB', tabLocation(error, text));
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:：]*/.exec(text.text.slice(error.pos[0]))?.[0].trim() ?? '';
    return problem('YAML_DUPLICATE_KEY', text.at(error.pos[0], error.pos[0] + key.length), { key });
  }
  if (error.code === 'MULTIPLE_DOCS') return problem('YAML_MULTIPLE_DOCUMENTS', at);
  if (error.code === 'BAD_ALIAS' || error.code === 'ALIAS_PROPS') return problem('YAML_ALIAS', at);
  if (error.code === 'TAG_RESOLVE_FAILED' || error.code === 'MULTIPLE_TAGS') return problem('YAML_TAG', at);
  if (error.code === 'MULTIPLE_ANCHORS') return problem('YAML_ANCHOR', at);
  return problem('YAML_SYNTAX', at, SYNTAX[error.code] ?? OTHER_SYNTAX);
}

function tabLocation(error: YAMLParseError, text: LocatedText) {
  const { line, sourceLine } = text.at(error.pos[0]);
  const tab = sourceLine.indexOf('\t');
  return tab === -1 ? text.at(error.pos[0]) : text.at(text.offsetOfLine(line) + tab);
}

function forbiddenConstructs(document: Document.Parsed, text: LocatedText): Problem[] {
  const problems: Problem[] = [];
  const report = (code: Problem['code'], range: readonly number[] | null | undefined): void => {
    problems.push(problem(code, text.at(range?.[0] ?? 0, range?.[1] ?? 1)));
  };
  visit(document, {
    Node(_, node, path) {
      if (isAlias(node)) return report('YAML_ALIAS', node.range);
      if ('anchor' in node && node.anchor) report('YAML_ANCHOR', node.range);
      if (node.tag) report('YAML_TAG', node.range);
      if (!isScalar(node)) return undefined;
      const parent = path.at(-1);
      const isKey = isPair(parent) && parent.key === node;
      if (isKey && node.value === '<<') report('YAML_MERGE_KEY', node.range);
      const raw = node.range ? text.text.slice(node.range[0], node.range[1]) : '';
      const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
      if ((node.type === Scalar.PLAIN || isQuoted) && raw.includes('\n')) report('YAML_LINES_JOINED', node.range);
      if (node.type === Scalar.BLOCK_FOLDED) report('YAML_LINES_JOINED', node.range);
      if (node.type === Scalar.PLAIN && typeof node.value === 'string' && node.range) {
        const comment = /^[ \t]+#/.exec(text.text.slice(node.range[1]));
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
