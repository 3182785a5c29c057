import { UNFILLED } from '../../model/unfilled.ts';
import { blankFile, templateProject } from '../content/blank-document.ts';
import { readDocument } from '../content/read-document.ts';
import { deskProblem } from '../content/remarks.ts';
import { type ContentDocument, contentDocument, documentKey, fileIdOf } from '../content-ids.ts';
import type {
  AddProjectAnswer,
  AddProjectRequest,
  DeskProblem,
  NewYearAnswer,
  NewYearRequest,
  RemoveProjectAnswer,
  RemoveProjectRequest,
} from '../desk-api.ts';
import { type Desk, documentOf, fileOf, readFile } from '../server/desk.ts';
import { DeskError } from '../server/desk-error.ts';
import { hashOf } from '../store/content-store.ts';
import { editFile } from '../yaml/edit-file.ts';
import { blockLines } from '../yaml/spell-block.ts';
import { textOf } from './edit-actions.ts';

const UNREADABLE = '用作样子的文件现在读不出来，请先改好它。';

/** A draft with the structure of another document. */
export async function newYear(
  desk: Desk,
  { from, department, fiscalYear }: NewYearRequest,
): Promise<NewYearAnswer> {
  const { store } = desk;
  const source = documentOf(from);
  for (const area of ['drafts', 'data'] as const) {
    const taken = documentKey(area, department, fiscalYear);
    if (store.hash(documentOf(taken))) return { kind: 'exists', document: taken };
  }
  const target = documentOf(documentKey('drafts', department, fiscalYear));
  const files = new Map<string, Uint8Array>();
  for (const [path, bytes] of store.files(source)) {
    const id = fileIdOf(`${source.folder}/${path}`);
    if (!id) continue;
    const blank = blankFile(fileOf(id).kind, textOf(bytes) ?? '', {
      from: source.fiscalYear,
      to: fiscalYear,
    });
    if (blank === null) throw new DeskError('malformed', `${UNREADABLE}（${source.folder}/${path}）`);
    files.set(path, new TextEncoder().encode(blank));
  }
  if (files.size === 0) throw new DeskError('absent');
  if (!store.create(target, files)) return { kind: 'exists', document: target.key };
  await desk.showUnsaved(null);
  const ids = [...files.keys()].flatMap((path) => fileIdOf(`${target.folder}/${path}`) ?? []);
  return { kind: 'created', document: target.key, files: ids, problems: problemsOf(desk, target) };
}

/** A further project table in a draft. */
export async function addProject(
  desk: Desk,
  { document: key, number, like }: AddProjectRequest,
): Promise<AddProjectAnswer> {
  const { store } = desk;
  const document = draftOf(desk, key);
  const id = `${document.key}/projects/${String(number).padStart(2, '0')}`;
  const file = fileOf(id);
  if (store.read(file)) return { kind: 'exists', file: id };
  const bytes = new TextEncoder().encode(like === null ? templateText(number) : likeText(desk, like, number));
  if (store.write(file, null, bytes).kind === 'changed') return { kind: 'exists', file: id };
  await desk.showUnsaved(null);
  return { kind: 'created', file: id };
}

/** Takes a project table out of a draft; it stays among the versions. */
export async function removeProject(
  desk: Desk,
  { file: id, base }: RemoveProjectRequest,
): Promise<RemoveProjectAnswer> {
  const file = fileOf(id);
  if (file.kind !== 'project' || file.document?.area !== 'drafts') throw new DeskError('malformed');
  readFile(desk, file);
  const removed = desk.store.remove(file, base);
  if (removed.kind === 'written') {
    await desk.showUnsaved(null);
    return { kind: 'removed', version: removed.version as string };
  }
  const now = desk.store.read(file);
  return { kind: 'conflict', hash: hashOf(now), theirs: now && textOf(now), mine: null, difference: [] };
}

function templateText(number: number): string {
  const schema = '# yaml-language-server: $schema=../../../../../public/schemas/project.schema.json\n';
  return schema + blockLines(templateProject(number), 0, '\n');
}

function likeText(desk: Desk, like: string, number: number): string {
  const file = fileOf(like);
  if (file.kind !== 'project') throw new DeskError('malformed');
  const text = blankFile('project', textOf(readFile(desk, file)) ?? '', { from: 0, to: 0 });
  const edited =
    text === null
      ? null
      : editFile('project', text, [
          { kind: 'set', path: ['number'], value: number },
          { kind: 'set', path: ['heading'], value: UNFILLED },
          { kind: 'set', path: ['name'], value: UNFILLED },
          { kind: 'set', path: ['code'], value: UNFILLED },
        ]);
  if (edited?.kind !== 'edited') throw new DeskError('malformed', UNREADABLE);
  return edited.text;
}

function draftOf({ store }: Desk, key: string): ContentDocument {
  const document = contentDocument(key);
  if (document?.area !== 'drafts' || !store.hash(document)) throw new DeskError('absent');
  return document;
}

function problemsOf({ store }: Desk, document: ContentDocument): DeskProblem[] {
  return readDocument(store, document, store.files(document)).problems.map((found) => deskProblem(found));
}
