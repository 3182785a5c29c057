import type { BudgetDocument, ValuePath } from '../model/budget-document.ts';
import { type AnsweredFinding, withReplies } from './finding-replies.ts';
import { findingsOf } from './findings-of.ts';

const known = new WeakMap<BudgetDocument, Published>();

interface Published {
  findings: AnsweredFinding[];
  unmatched: string[];
  byPath: Map<ValuePath, AnsweredFinding[]>;
}

/** Projects up to which a finding is shown beside its values; of more, it is about the whole document. */
const FEW = 3;

export function isAboutFew({ projects }: Pick<AnsweredFinding, 'projects'>): boolean {
  return projects.length <= FEW;
}

/** Everything published about a document: what rules and editor found, with the department's replies. Worked out once a document. */
export function answeredFindings(document: BudgetDocument): Published {
  const before = known.get(document);
  if (before) return before;
  const { editorial } = document;
  const { findings, unmatched } = withReplies(findingsOf(document, editorial.findings), editorial.replies);
  const byPath = new Map<ValuePath, AnsweredFinding[]>();
  for (const finding of findings) {
    for (const path of finding.paths) byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  const published = { findings, unmatched, byPath };
  known.set(document, published);
  return published;
}
