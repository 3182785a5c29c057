import { readContent } from '../../source/content-files.ts';
import { parseContent } from '../../source/parse-content.ts';
import type { Problem } from '../../source/problem.ts';
import type { ContentFile } from '../content-ids.ts';
import type { Cell, FileState, PathKey } from '../desk-api.ts';
import type { ContentStore } from '../store/content-store.ts';
import { type FilePlaces, filePlaces } from './file-places.ts';
import { addressOf, pageValueOf } from './page-values.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import { deskProblem, publishedFindings, reviewWords } from './remarks.ts';

/** What there is to say about a file if it held these bytes; nothing is written. */
export function fileState(store: ContentStore, file: ContentFile, bytes: Uint8Array): FileState {
  const places = filePlaces(new TextDecoder().decode(bytes));
  const { document, problems } = readAround(store, file, bytes);
  const findings = document ? [...publishedFindings(document), ...reviewWords(document)] : [];
  return {
    values: places.values,
    cells: cellsOf(file, places),
    problems: problems.filter((found) => found.file === file.path).map((found) => deskProblem(found, places)),
    findings: findings.filter(({ places: at }) => at.some(({ id }) => id === file.id)),
    isComplete: document !== null || file.document === null,
  };
}

/** The checks of the document a file belongs to, or of the whole content for one of the site's own files. */
function readAround(store: ContentStore, file: ContentFile, bytes: Uint8Array): ReadDocument {
  if (file.document) {
    const files = new Map(store.files(file.document));
    files.set(file.path.slice(file.document.folder.length + 1), bytes);
    return readDocument(store, file.document, files);
  }
  return { document: null, problems: problemsWith(store.root, new Map([[file.path, bytes]])) };
}

/** Problems of the document a file belongs to, or of the whole content, if the file held these bytes. */
export function problemsAround(store: ContentStore, file: ContentFile, bytes: Uint8Array): Problem[] {
  return readAround(store, file, bytes).problems;
}

/** Problems of the whole content if some files held other bytes. */
export function problemsWith(root: string, unsaved: ReadonlyMap<string, Uint8Array>): Problem[] {
  const { files, problems } = readContent(root);
  return [...problems, ...parseContent(new Map([...files, ...unsaved]), 'staff').problems];
}

function cellsOf(file: ContentFile, { entries }: FilePlaces): Record<PathKey, Cell> {
  return Object.fromEntries(
    entries.map(({ path, line, column }) => {
      const pageValue = pageValueOf(file, path);
      return [path.join('/'), { line, column, pageValue, address: addressOf(file, pageValue) }];
    }),
  );
}
