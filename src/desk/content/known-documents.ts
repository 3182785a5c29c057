import { type ContentDocument, contentDocument } from '../content-ids.ts';

/** The documents of which there are files, given by their path below the project; by key. */
export function knownDocuments(paths: Iterable<string>): ContentDocument[] {
  const keys = new Set([...paths].map((path) => path.split('/').slice(1, 4).join('/')));
  return [...keys].sort().flatMap((key) => contentDocument(key) ?? []);
}
