import type { Problem } from './problem.ts';

/** Longest piece of a source line worth showing; the place of the problem stays inside it. */
const SHOWN = 60;

/**
 * One problem for the terminal: `file:line:column CODE message`, the line with a caret, the hint.
 * The caret is padded with full-width spaces under full-width characters, so it lines up in Chinese text.
 */
function formatProblem(problem: Problem): string {
  const lines = [
    printable(`${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.message}`),
  ];
  if (problem.sourceLine !== undefined) lines.push(...caretLines(problem, problem.sourceLine));
  lines.push(printable(`  ${problem.severity === 'warning' ? '提醒' : '怎么改'}：${problem.hint}`));
  return lines.join('\n');
}

/** The whole report of a run, ending in one line that counts errors and warnings. */
export function formatProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary =
    problems.length === 0 ? '没有发现问题。' : `共 ${errors} 个错误，${problems.length - errors} 个提醒。`;
  return [...problems.map(formatProblem), summary].join('\n\n');
}

function caretLines(problem: Problem, sourceLine: string): string[] {
  const characters = [...sourceLine];
  const start = Math.max(0, problem.column - 1 - SHOWN / 2);
  const shown = characters.slice(start, start + SHOWN).map(visible);
  const before = (start > 0 ? ['…'] : []).concat(characters.slice(start, problem.column - 1).map(visible));
  const width = Math.max(1, Math.min(problem.length ?? 1, start + SHOWN - problem.column + 1));
  const marked = characters.slice(problem.column - 1, problem.column - 1 + width).map(visible);
  const text = `${start > 0 ? '…' : ''}${shown.join('')}${characters.length > start + SHOWN ? '…' : ''}`;
  const gutter = `  ${problem.line} | `;
  const blankGutter = `${' '.repeat(gutter.length - 2)}| `;
  const carets = marked.map((character) => ofWidth(character, '＾', '^')).join('') || '^';
  return [
    gutter + text,
    blankGutter + before.map((character) => ofWidth(character, '　', ' ')).join('') + carets,
  ];
}

/** The sign as wide as a character; none under one that is drawn over the one before it. */
function ofWidth(character: string, wide: string, narrow: string): string {
  if (/\p{M}/u.test(character)) return '';
  return isWide(character) ? wide : narrow;
}

function printable(text: string): string {
  return [...text].map(visible).join('');
}

/** Characters a terminal would act on or hide are shown as one visible sign. */
function visible(character: string): string {
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(character) ? (character === '\t' ? '→' : '�') : character;
}

/** East Asian Width W or F (Unicode UAX #11), and pictures; ambiguous characters such as “ and … count as narrow. */
function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}
