import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';

/** Where something stands in a file people edit. Lines and columns are 1-based; a column counts characters. */
export interface SourceLocation {
  file: string;
  line: number;
  column: number;
  /** Number of characters concerned, for the caret line. */
  length?: number;
}

/** Something an editor has to know or mend. Errors stop the build; warnings are printed and it goes on. */
export interface Problem extends SourceLocation {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** What is wrong, a full Chinese sentence. */
  message: string;
  /** What to do next. */
  hint: string;
  /** The line of the file, where there is one. */
  sourceLine?: string;
}

/** Makes a problem from its code; `values` fill the `{names}` in the code's message and hint. */
export function problem(
  code: ProblemCode,
  location: SourceLocation,
  values: Record<string, string | number> = {},
): Problem {
  const { severity, message, hint } = PROBLEM_CODES[code];
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { code, severity, message: fill(message), hint: fill(hint), ...location };
}

/** Sorted by place, then code, so that the same content always prints the same report. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** Content that cannot be published: carries every problem of the run, for one report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content`);
    this.problems = problems;
  }
}
