import type { BudgetDocument, ValuePath } from '../model/budget-document.ts';
import { isOutdated } from '../model/is-outdated.ts';
import { printedValues } from '../model/printed-values.ts';
import { REDACTED } from '../model/redaction.ts';
import type { EditorialInput } from '../model/schemas/editorial-schema.ts';
import { REFUSED } from '../model/schemas/review-schema.ts';
import { type Problem, problem } from './problem.ts';
import type { LocatedValue } from './read-yaml-file.ts';

/** Dates out of order, corrections and reasons for redactions that do not fit the printed values, and a review that refused, or was of another text. */
export function recordProblems(document: BudgetDocument, editorial: LocatedValue<EditorialInput>): Problem[] {
  const values = new Map(printedValues(document).map(({ path, text }) => [path, text]));
  return [
    ...correctionProblems(values, editorial),
    ...redactionProblems(values, editorial),
    ...reviewProblems(document, editorial),
    ...dateProblems(editorial),
  ];
}

function reviewProblems(
  document: BudgetDocument,
  { value: { review }, locate }: LocatedValue<EditorialInput>,
): Problem[] {
  if (!review) return [];
  const { by, date, result } = review;
  if (result === REFUSED && document.state === 'published') {
    return [problem('REVIEW_REFUSED', locate(['review', 'result']), { by, date })];
  }
  if (!isOutdated(document)) return [];
  return [problem('REVIEW_OUTDATED', locate(['review', 'textHash']), { by, date, hash: document.textHash })];
}

function dateProblems({ value: { publication }, locate }: LocatedValue<EditorialInput>): Problem[] {
  const { writtenOn: written, publishedAt: published } = publication ?? {};
  if (!written || !published || published.slice(0, written.length) >= written) return [];
  return [problem('DATES_DISORDERED', locate(['publication', 'publishedAt']), { published, written })];
}

/** Only the last correction of a value must be what it says now. */
function correctionProblems(
  values: ReadonlyMap<ValuePath, string | null>,
  { value: { corrections }, locate }: LocatedValue<EditorialInput>,
): Problem[] {
  return corrections.flatMap(({ path, after }, row) => {
    if (path === null) return [];
    const isLast = corrections.every((other, index) => index <= row || other.path !== path);
    const text = values.get(path);
    const isApplied = after === null ? text === null : text?.includes(after);
    if (values.has(path) && (isApplied || !isLast)) return [];
    const words = after ?? '空白';
    return [problem('CORRECTION_MISMATCH', locate(['corrections', row, 'path']), { path, after: words })];
  });
}

function redactionProblems(
  values: ReadonlyMap<ValuePath, string | null>,
  { value: { redactions }, locate }: LocatedValue<EditorialInput>,
): Problem[] {
  const explained = new Set(redactions.map(({ path }) => path));
  const redacted = [...values].filter(([, text]) => text?.includes(REDACTED)).map(([path]) => path);
  return [
    ...redacted
      .filter((path) => !explained.has(path))
      .map((path) => problem('REDACTION_UNEXPLAINED', locate(['redactions']), { path })),
    ...redactions.flatMap(({ path }, row) =>
      redacted.includes(path)
        ? []
        : [problem('REDACTION_UNMATCHED', locate(['redactions', row, 'path']), { path })],
    ),
  ];
}
