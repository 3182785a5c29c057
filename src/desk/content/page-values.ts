import { valueAddress } from '../../model/value-address.ts';
import type { ContentFile } from '../content-ids.ts';
import { contentFile } from '../content-ids.ts';
import type { DocumentKey, FileId, FilePath, PageValue, PathKey } from '../desk-api.ts';

/** Keys of a project that are not printed in its table. */
const NOT_PRINTED = new Set<string | number>(['number', 'ellipsisRow', 'sourceLines']);

/** How the site's pages name the value at a place in a file, or `null` where they print none. */
export function pageValueOf({ id, kind }: ContentFile, path: FilePath): PageValue | null {
  const steps = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('/');
  if (kind === 'department') return `plan/${steps}`;
  if (kind !== 'project' || NOT_PRINTED.has(path[0] ?? '')) return null;
  return `projects/${id.slice(id.lastIndexOf('/') + 1)}/${steps}`;
}

/** The place in a document's files of a value of its pages; `null` where the desk has no such file. */
export function placeOf(document: DocumentKey, value: PageValue): { id: FileId; path: PathKey } | null {
  const [part, second = '', ...rest] = value.split('/');
  const [name, steps] = part === 'plan' ? ['department', [second, ...rest]] : [`projects/${second}`, rest];
  const id = `${document}/${name}`;
  const path = steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) - 1) : step)).join('/');
  return contentFile(id) ? { id, path } : null;
}

/** Address of the page that prints a value. */
export function addressOf({ document }: ContentFile, value: PageValue | null): string | null {
  return document && value ? valueAddress(document, value) : null;
}
