import { CONTENT_SCHEMAS } from '../../model/schemas/content-schemas.ts';
import { sha256 } from '../../publish/sha256.ts';
import { differenceLines } from '../content/difference.ts';
import { fileState } from '../content/file-state.ts';
import { fileTitle } from '../content/file-title.ts';
import { formOf } from '../content/form-of.ts';
import type {
  FileAnswer,
  FileRequest,
  HistoryAnswer,
  RestoreAnswer,
  RestoreRequest,
  VersionAnswer,
  VersionRequest,
} from '../desk-api.ts';
import { type Desk, fileOf, readFile } from '../server/desk.ts';
import { DeskError } from '../server/desk-error.ts';
import { hashOf } from '../store/content-store.ts';
import { newErrors } from './edit-actions.ts';

/** All that the edit form needs. */
export function file(desk: Desk, { file: id }: FileRequest): FileAnswer {
  const found = fileOf(id);
  const bytes = readFile(desk, found);
  return {
    file: found.id,
    kind: found.kind,
    title: fileTitle(found, bytes),
    document: found.document?.key ?? null,
    path: found.path,
    hash: sha256(bytes),
    text: textShown(bytes),
    form: formOf(CONTENT_SCHEMAS[found.kind]),
    state: fileState(desk.store, found, bytes),
  };
}

/** The kept versions of a file, newest first. */
export function history({ store }: Desk, { file: id }: FileRequest): HistoryAnswer {
  const found = fileOf(id);
  const present = store.read(found);
  const text = present ? textShown(present) : '';
  return {
    versions: store.history.versions(found.path).map(({ name, bytes }) => ({
      version: name,
      hash: sha256(bytes),
      bytes: bytes.length,
      changedLines: differenceLines(text, textShown(bytes)).filter(
        ({ kind }) => kind === 'added' || kind === 'removed',
      ).length,
    })),
  };
}

/** The text of a kept version. */
export function version({ store }: Desk, { file: id, version: name }: VersionRequest): VersionAnswer {
  const found = fileOf(id);
  const bytes = store.history.read(found.path, name);
  if (!bytes) throw new DeskError('absent');
  const present = store.read(found);
  const text = textShown(bytes);
  return { text, difference: differenceLines(present ? textShown(present) : '', text) };
}

/** Puts a kept version back, to the byte. */
export async function restore(
  desk: Desk,
  { file: id, version: name, base }: RestoreRequest,
): Promise<RestoreAnswer> {
  const { store } = desk;
  const found = fileOf(id);
  const bytes = store.history.read(found.path, name);
  const present = store.read(found);
  if (!bytes || (!present && !isDocument(desk, id))) throw new DeskError('absent');
  if (hashOf(present) === base) {
    if (present && hashOf(bytes) === base) return { kind: 'unchanged', hash: base as string };
    const problems = present ? newErrors(desk, found, present, bytes) : [];
    if (problems.length > 0) return { kind: 'refused', problems };
    const written = store.write(found, base, bytes);
    if (written.kind === 'written') {
      await desk.showUnsaved(null);
      return { kind: 'saved', hash: written.hash, version: written.version };
    }
  }
  const now = store.read(found);
  const [theirs, mine] = [now && textShown(now), textShown(bytes)];
  return {
    kind: 'conflict',
    hash: hashOf(now),
    theirs,
    mine,
    difference: differenceLines(theirs ?? '', mine),
  };
}

/** Whether the draft a vanished file belonged to is still there; a published document gets no file back by itself. */
function isDocument({ store }: Desk, id: string): boolean {
  const { document } = fileOf(id);
  return document === null || (document.area === 'drafts' && store.hash(document) !== null);
}

function textShown(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
