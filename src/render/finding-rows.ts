import { FINDING_FAMILIES } from '../findings/finding.ts';
import type { AnsweredFinding } from '../findings/finding-replies.ts';
import { FINDING_RULES } from '../findings/finding-rules.ts';
import { projectAddress, sourceLineAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';

/** A finding on its way to a page. */
export type FindingRow = {
  id: string;
  family: string;
  familyName: string;
  title: string;
  severity: string;
  sentence: string;
  quotations: (string | null)[];
  projects: { id: string; name: string; href: string }[];
  sources: { lines: string; href: string }[];
  reply: string | null;
};

const TITLES = new Map(FINDING_RULES.map(({ code, title }) => [code, title]));

export function findingRows(document: BudgetDocument, findings: readonly AnsweredFinding[]): FindingRow[] {
  const names = new Map(document.projects.map(({ id, name }) => [id, name]));
  return findings.map(({ id, rule, family, severity, sentence, quotations, projects, anchors, reply }) => ({
    id,
    family,
    familyName: FINDING_FAMILIES[family],
    title: TITLES.get(rule) ?? '人工核对',
    severity,
    sentence,
    quotations: [...new Set(quotations.map(({ text }) => text))],
    projects: projects.map((own) => ({
      id: own,
      name: names.get(own) ?? '',
      href: projectAddress(document, own),
    })),
    sources: anchors.map(({ lines: [first, last] }) => ({
      lines: first === last ? String(first) : `${first}–${last}`,
      href: sourceLineAddress(document, first),
    })),
    reply,
  }));
}
