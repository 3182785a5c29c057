import { CONTENT_SCHEMAS } from '../../model/schemas/content-schemas.ts';
import { readContent } from '../../source/content-files.ts';
import { type Compared, compareValues } from '../content/compare-values.ts';
import { filePlaces } from '../content/file-places.ts';
import { fileTitle } from '../content/file-title.ts';
import { formOf } from '../content/form-of.ts';
import { knownDocuments } from '../content/known-documents.ts';
import { pageValueOf } from '../content/page-values.ts';
import { readDocument } from '../content/read-document.ts';
import { deskProblem } from '../content/remarks.ts';
import { type ContentDocument, type ContentFile, contentFile, fileIdOf } from '../content-ids.ts';
import type { CompareAnswer, ComparedSection, CompareRequest, GroupField, Json } from '../desk-api.ts';
import { type Desk, documentOf } from '../server/desk.ts';
import { DeskError } from '../server/desk-error.ts';
import { type FolderFiles, filesHash } from '../store/folder-files.ts';
import { isError } from './edit-actions.ts';

/** A document against another, cell by cell, for the person who signs. */
export function compare({ store }: Desk, request: CompareRequest): CompareAnswer {
  const document = documentOf(request.document);
  const choices = publishedOf(store, document);
  const other = request.against === null ? (choices[0] ?? null) : documentOf(request.against);
  const files = store.files(document);
  const others: FolderFiles = other === null ? new Map() : store.files(other);
  const hash = filesHash(files);
  if (hash === null || (request.against && others.size === 0)) throw new DeskError('absent');
  for (const [key, read] of [
    [document, files],
    [other, others],
  ] as const) {
    if (key === null) continue;
    const errors = readDocument(store, key, read).problems.filter(isError);
    if (errors.length > 0) {
      return { kind: 'unreadable', document: key.key, problems: errors.map((error) => deskProblem(error)) };
    }
  }
  const sections = sectionsOf(document, files, others);
  const cells = sections.flatMap((section) => section.cells);
  const count = (kind: string): number => cells.filter((cell) => cell.kind === kind).length;
  const title = readValues(files.get('department.yaml'))?.['title'];
  return {
    kind: 'compared',
    document: document.key,
    against: other?.key ?? null,
    choices: choices.map(({ key }) => key),
    title: typeof title === 'string' ? title : document.key,
    sections: sections
      .filter((section) => section.cells.length > 0)
      .map(({ title, cells }) => ({ title, cells })),
    counts: {
      same: sections.reduce((sum, { same }) => sum + same, 0),
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
    },
    hashes: { document: hash, against: filesHash(others) },
  };
}

/** The published documents of the same department it can be compared with: of the same year first, then the newest. */
function publishedOf(
  { root }: Desk['store'],
  { key, department, fiscalYear }: ContentDocument,
): ContentDocument[] {
  const rank = (document: ContentDocument): number =>
    document.fiscalYear === fiscalYear ? Infinity : document.fiscalYear;
  return knownDocuments(readContent(root).files.keys())
    .filter(
      (document) => document.area === 'data' && document.department === department && document.key !== key,
    )
    .sort((a, b) => rank(b) - rank(a));
}

function sectionsOf(
  document: ContentDocument,
  files: FolderFiles,
  others: FolderFiles,
): (ComparedSection & Compared)[] {
  const paths = [...new Set([...files.keys(), ...others.keys()])];
  return sorted(paths).flatMap((path) => {
    const id = fileIdOf(`${document.folder}/${path}`);
    const file = id && contentFile(id);
    if (!file) return [];
    const [after, before] = [files.get(path), others.get(path)];
    const form = comparedForm(file);
    const compared = compareValues(
      form,
      readValues(before),
      readValues(after),
      (place) => pageValueOf(file, place) ?? '',
    );
    return [{ title: fileTitle(file, after ?? before ?? new Uint8Array()), ...compared }];
  });
}

/** The form without what is no text of anybody: where the words stand in the source. */
function comparedForm({ kind }: ContentFile): GroupField {
  const form = formOf(CONTENT_SCHEMAS[kind]);
  return { ...form, fields: form.fields.filter(({ key }) => key !== 'sourceLines') };
}

/** The department's own part, the projects by number, the editor's statements. */
function sorted(paths: readonly string[]): string[] {
  const rank = (path: string): number =>
    path === 'department.yaml'
      ? -1
      : path === 'editorial.yaml'
        ? Infinity
        : Number(/\d+/.exec(path)?.[0] ?? 0);
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function readValues(bytes: Uint8Array | undefined): { readonly [key: string]: Json } | null {
  return bytes ? filePlaces(new TextDecoder().decode(bytes)).values : null;
}
