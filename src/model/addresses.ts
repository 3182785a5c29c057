/** Permanent addresses, written from the site's root; the build makes them relative to each page. */
type InDocument = { department: string; fiscalYear: number };

export function documentAddress({ department, fiscalYear }: InDocument, rest = ''): string {
  return `/${department}/${fiscalYear}/${rest}`;
}

export function projectAddress(document: InDocument, id: string): string {
  return documentAddress(document, `projects/${id}/`);
}

export function subGoalAddress(document: InDocument, number: number): string {
  return documentAddress(document, `goals/${number}/`);
}

export function sourceLineAddress(document: InDocument, line: number): string {
  return documentAddress(document, `source/#L${line}`);
}
