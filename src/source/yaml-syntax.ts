import { type Document, isCollection, isScalar, Scalar, visit, type YAMLParseError } from 'yaml';
import type { LocatedText } from './located-text.ts';
import { type Problem, problem } from './problem.ts';

/** What each kind of YAML syntax error means to someone who does not know YAML. */
const SYNTAX: Record<string, { detail: string; advice: string }> = {
  BAD_INDENT: {
    detail: '缩进不对。',
    advice: '同一层的行左边要对齐，每层缩进两个空格；上一行也看一下。',
  },
  BAD_SCALAR_START: { detail: '值的第一个字符有特殊含义。', advice: '给整个值加上英文双引号，例如 ">95%"。' },
  BAD_DQ_ESCAPE: {
    detail: '双引号里的反斜杠「\\」不能这样用。',
    advice: '把外面的双引号换成单引号，或者写成 \\\\。',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    detail: '值里有英文冒号加空格，会被当成另一个名称。',
    advice: '给整个值加上英文双引号，例如 "购置: 图书"。',
  },
  BLOCK_IN_FLOW: {
    detail: '方括号或花括号里不能这样换行。',
    advice: '检查上面的括号有没有配对，或者去掉括号，每项单独写一行，以「- 」开头。',
  },
  MISSING_CHAR: {
    detail: '少了一个符号（冒号、引号或括号），或者左边没有对齐。',
    advice: '每一行写成 名称: 值；引号和括号要成对；同一层的行左边要对齐。',
  },
  MULTILINE_IMPLICIT_KEY: {
    detail: '没有读成「名称: 值」。',
    advice: '名称后面要有英文冒号，冒号后面要空一格；引号要成对。',
  },
  NON_STRING_KEY: { detail: '名称必须是文字。', advice: '检查这一行冒号前面的内容。' },
  UNEXPECTED_TOKEN: {
    detail: '这里多了不该有的内容。',
    advice: '检查引号和括号是否成对；值里有特殊符号时给整个值加上英文引号。',
  },
};
const OTHER_SYNTAX = { detail: '读不懂这里。', advice: '对照别的文件检查这一行和上一行的写法。' };

const UNPAIRED = {
  detail: '这里开始的引号或括号没有成对。',
  advice: '补上后一半；如果它是原文，给整个值加上另一种英文引号。',
};
const AFTER_QUOTE = {
  detail: '引号后面还有别的内容。',
  advice: '删掉它；如果引号也是原文，给整个值加上英文单引号，例如 \'"图书"购置费\'。',
};
const WIDE_GAP = {
  detail: '冒号后面的空格不是半角空格。',
  advice: '删掉它，切换到英文输入法再按一次空格键。',
};
const LIST_SIGN = {
  detail: '列表的一项要以英文减号和一个空格开头。',
  advice: '改成「- 」，下面的各行和它后面的名称左边对齐。',
};
const CONFLICT = {
  detail: '两份修改没有合并好，这里还留着分界的标记。',
  advice: '两份里留下要的内容，删掉「<<<<<<<」「=======」「>>>>>>>」开头的三行。',
};
const WIDE_INDENT = { detail: '缩进用了全角空格。', advice: '删掉它，改用半角空格缩进，每层两个空格。' };

/**
 * What is wrong with a text that is not YAML. After the first error the rest of the file is read askew, so only the first is
 * reported; names written twice do no such harm and are all reported.
 */
export function syntaxProblems({ errors, contents }: Document.Parsed, text: LocatedText): Problem[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = sorted.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) return [syntaxProblem(first, contents, text)];
  return sorted.map(({ pos }) => {
    const key = /^[^:：]*/.exec(text.text.slice(pos[0]))?.[0].trim() ?? '';
    return problem('YAML_DUPLICATE_KEY', text.at(pos[0], pos[0] + key.length), { key });
  });
}

function syntaxProblem(
  error: YAMLParseError,
  contents: Document.Parsed['contents'],
  text: LocatedText,
): Problem {
  const at = text.at(error.pos[0], error.pos[1]);
  const conflict = /^(?:<{7}|>{7})(?= |$)/m.exec(text.text);
  if (conflict) return problem('YAML_SYNTAX', text.at(conflict.index, conflict.index + 7), CONFLICT);
  const wideIndent = wideIndentBefore(at.line, text);
  if (error.code === 'TAB_AS_INDENT' || /^\s*\t/.test(at.sourceLine))
    return problem('YAML_TAB', tabLocation(at.line, text));
  if (wideIndent !== null) return problem('YAML_SYNTAX', text.at(wideIndent), WIDE_INDENT);
  if (error.code === 'MULTIPLE_DOCS') return problem('YAML_MULTIPLE_DOCUMENTS', dividerBefore(at.line, text));
  const special = specialStart(at.line, text);
  if (special?.sign === '*') return problem('YAML_ALIAS', special.at);
  if (special?.sign === '&') return problem('YAML_ANCHOR', special.at);
  if (special?.sign === '!') return problem('YAML_TAG', special.at);
  if (special) return problem('YAML_SYNTAX', special.at, SYNTAX['BAD_SCALAR_START']);
  if (error.message.startsWith('Comments must')) return problem('YAML_COMMENT_CUTS_TEXT', at);
  const sign = wrongSign(at.line, text);
  if (sign) return problem('YAML_SYNTAX', sign.at, sign.values);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(at.sourceLine))
    return problem('YAML_SYNTAX', text.at(text.offsetOfLine(at.line + 1)), SYNTAX['BAD_INDENT']);
  const opening = unpairedOpening(error, contents);
  if (opening !== null) return problem('YAML_SYNTAX', text.at(opening), UNPAIRED);
  const isIndent = error.code === 'MISSING_CHAR' && /^ +(?:- +)*[A-Za-z]\w*:(?: |$)/.test(at.sourceLine);
  if (
    error.code === 'UNEXPECTED_TOKEN' &&
    /^ *(?:- +)*(?:[A-Za-z]\w*: +)?(?:"[^"]*"|'[^']*')/.test(at.sourceLine)
  )
    return problem('YAML_SYNTAX', at, AFTER_QUOTE);
  return problem('YAML_SYNTAX', at, SYNTAX[isIndent ? 'BAD_INDENT' : error.code] ?? OTHER_SYNTAX);
}

/** A value on the line that starts with a sign YAML takes for itself, as in `target: >95%`. */
function specialStart(line: number, text: LocatedText) {
  const match = /^[ -]*(?:[A-Za-z][A-Za-z0-9]*:[ \t]+)?([*&!>|])/.exec(text.line(line));
  if (!match) return null;
  return { sign: match[1] as string, at: text.at(text.offsetOfLine(line) + match[0].length - 1) };
}

/** A sign on the line that only looks like the space behind a colon, or like the «- » of a list. */
function wrongSign(line: number, text: LocatedText) {
  const found = (pattern: RegExp, values: typeof WIDE_GAP) => {
    const before = pattern.exec(text.line(line))?.[0].length;
    if (before === undefined) return null;
    const start = text.offsetOfLine(line) + before;
    return { at: text.at(start, start + 1), values };
  };
  return (
    found(/^ *(?:- +)*(["']?)[A-Za-z]\w*\1 *:(?=[\u00a0\u3000])/, WIDE_GAP) ??
    found(/^ *(?=(?:-|[－–—‐−•·●▪]\s*)[A-Za-z]\w*:)/, LIST_SIGN)
  );
}

/** Where a quote or bracket opens that the end of the file, or a line further down, should have closed. */
function unpairedOpening(error: YAMLParseError, contents: Document.Parsed['contents']): number | null {
  let opening: number | null = null;
  visit(contents, {
    Node(_, node) {
      const isOpened = isScalar(node)
        ? node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
        : isCollection(node) && node.flow === true;
      const [start, end] = node.range ?? [0, 0];
      if (isOpened && opening === null && start < error.pos[0] && end >= error.pos[0]) opening = start;
    },
  });
  return /^Missing closing|end with a/.test(error.message) ? opening : null;
}

/** The line «---» or «...» at or above a line that was read as the start of another document. */
function dividerBefore(line: number, text: LocatedText) {
  let divider = line;
  while (divider > 1 && !/^(?:---|\.\.\.)/.test(text.line(divider))) divider--;
  const start = text.offsetOfLine(divider);
  return text.at(start, start + 3);
}

function tabLocation(line: number, text: LocatedText) {
  return text.at(text.offsetOfLine(line) + Math.max(0, text.line(line).indexOf('\t')));
}

/** Offset of a full-width space used as indentation on the line or the one above. */
function wideIndentBefore(line: number, text: LocatedText): number | null {
  for (const number of [line - 1, line]) {
    const match = /^ *[\u00a0\u3000]/.exec(number > 0 ? text.line(number) : '');
    if (match) return text.offsetOfLine(number) + match[0].length - 1;
  }
  return null;
}
