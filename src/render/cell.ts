import { answeredFindings, isAboutFew } from '../findings/answered-findings.ts';
import type { AnsweredFinding } from '../findings/finding-replies.ts';
import { findingAddress, sourceLineAddress } from '../model/addresses.ts';
import type { BudgetDocument, ValuePath } from '../model/budget-document.ts';

/** A printed value on its way to a page: its path, its words (`null`: blank in the source) and its place in the source. */
export type Cell = {
  path: ValuePath;
  text: string | null;
  lines: [number, number] | null;
  href: string | null;
  /** What this site reads from the words, in words; left out where it takes them as they are. */
  reading?: string;
  /** Why part of the value is kept from publication; left out where nothing is. */
  redaction?: string;
  /** Findings about this value, left out where there are none. */
  findings?: FindingMark[];
};

/** A mark beside a value. `number` is the finding's place in the list on the same page, `null` where the page has none. */
export type FindingMark = { href: string; sentence: string; severity: string; number: number | null };

/** The findings a page lists in full, in order: marks on that page carry their numbers and lead to them. */
export type ListedFindings = readonly Pick<AnsweredFinding, 'id'>[];

/** The cell for one printed value of a document. */
export function cell(
  document: BudgetDocument,
  path: ValuePath,
  text: string | null,
  listed: ListedFindings = [],
): Cell {
  const anchor = document.anchors.get(path);
  const findings = (answeredFindings(document).byPath.get(path) ?? []).filter(isAboutFew);
  const redaction = document.editorial.redactions.find((entry) => entry.path === path)?.reason;
  return {
    path,
    text,
    lines: anchor ? [anchor[0], anchor[1]] : null,
    href: anchor ? sourceLineAddress(document, anchor[0]) : null,
    ...(redaction && { redaction }),
    ...(findings.length > 0 && { findings: findings.map((finding) => mark(document, finding, listed)) }),
  };
}

function mark(
  document: BudgetDocument,
  { id, sentence, severity }: AnsweredFinding,
  listed: ListedFindings,
): FindingMark {
  const index = listed.findIndex((finding) => finding.id === id);
  return index < 0
    ? { href: findingAddress(document, id), sentence, severity, number: null }
    : { href: `#finding-${index + 1}`, sentence, severity, number: index + 1 };
}
