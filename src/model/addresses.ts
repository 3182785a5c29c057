/** Permanent addresses, written from the site's root; the build makes them relative to each page. */
type InDocument = { department: string; fiscalYear: number };

/** Folders at the top of a site that hold something else than a department. */
export const SITE_FOLDERS: ReadonlySet<string> = new Set(
  'about accessibility corrections glossary large pagefind portal promise reading-aids schemas seal search sitemap verify'.split(
    ' ',
  ),
);

/** The list of a department's years. */
export function departmentAddress({ department }: Pick<InDocument, 'department'>): string {
  return `/${department}/`;
}

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

/**
 * Place of a finding on the page of findings: «TARGET_BLANK@projects/08» → «TARGET_BLANK-projects-08». Letters of any script stay,
 * every other sign is spelt by its number, so that two ids never share a place.
 */
export function findingAnchor(id: string): string {
  const at = id.indexOf('@');
  const place = id.slice(at + 1).replace(/[^\p{L}\p{N}]/gu, (sign) => {
    return sign === '/' ? '-' : `_${(sign.codePointAt(0) as number).toString(16)}_`;
  });
  return `${id.slice(0, Math.max(at, 0))}-${place}`;
}

export function findingAddress(document: InDocument, id: string): string {
  return documentAddress(document, `findings/#${findingAnchor(id)}`);
}
