import type { Finding } from '../../findings/finding.ts';
import { findingsOf, reviewFindingsOf } from '../../findings/findings-of.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import type { Problem } from '../../source/problem.ts';
import { documentKey, fileIdOf } from '../content-ids.ts';
import type { DeskFinding, DeskProblem, DocumentKey } from '../desk-api.ts';
import type { FilePlaces } from './file-places.ts';
import { placeOf } from './page-values.ts';

/** A problem for the desk; `places` are those of its file, where they are at hand. */
export function deskProblem(problem: Problem, places?: FilePlaces): DeskProblem {
  const { code, severity, message, hint, file, line, column, sourceLine } = problem;
  return {
    code,
    severity,
    message,
    hint,
    file,
    id: fileIdOf(file),
    line,
    column,
    sourceLine: sourceLine ?? null,
    path: places?.pathAt(line, column) ?? null,
  };
}

function keyOf({ department, fiscalYear, state }: BudgetDocument): DocumentKey {
  return documentKey(state === 'draft' ? 'drafts' : 'data', department, fiscalYear);
}

/** What the site would print beside the values of a document. */
export function publishedFindings(document: BudgetDocument): DeskFinding[] {
  const found = findingsOf(document, document.editorial.findings);
  return found.map((finding) => deskFinding(document, finding, false));
}

/** The word report: what the reviewer should confirm. Never published. */
export function reviewWords(document: BudgetDocument): DeskFinding[] {
  return reviewFindingsOf(document).map((finding) => deskFinding(document, finding, true));
}

function deskFinding(document: BudgetDocument, finding: Finding, review: boolean): DeskFinding {
  const { id, rule, severity, sentence, quotations, paths } = finding;
  const key = keyOf(document);
  return {
    id,
    rule,
    severity,
    sentence,
    quotations: quotations.map(({ path, text }) => ({ value: path, text })),
    values: paths,
    places: paths.flatMap((path) => placeOf(key, path) ?? []),
    review,
  };
}
