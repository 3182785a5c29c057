import { sha256 } from '../../publish/sha256.ts';
import type { Problem } from '../../source/problem.ts';
import { differenceLines } from '../content/difference.ts';
import { filePlaces } from '../content/file-places.ts';
import { fileState, problemsAround, problemsWith } from '../content/file-state.ts';
import { deskProblem } from '../content/remarks.ts';
import { type ContentFile, SITE_KINDS } from '../content-ids.ts';
import type {
  CheckAnswer,
  CheckRequest,
  Conflict,
  DeskProblem,
  PreviewAnswer,
  SaveAnswer,
} from '../desk-api.ts';
import { type Desk, fileOf, readFile } from '../server/desk.ts';
import { hashOf } from '../store/content-store.ts';
import { editFile } from '../yaml/edit-file.ts';

/** Earlier versions whose spelling is looked at when a value is taken back. */
const EARLIER = 8;

type Prepared =
  | { kind: 'ready'; file: ContentFile; before: Uint8Array; old: string; text: string; bytes: Uint8Array }
  | Conflict
  | Extract<CheckAnswer, { kind: 'impossible' }>;

/** What the edits would do, and what there would be to say about it. */
export function check(desk: Desk, request: CheckRequest): CheckAnswer {
  const prepared = prepare(desk, request);
  if (prepared.kind !== 'ready') return prepared;
  const { file, before, old, text, bytes } = prepared;
  return {
    kind: 'checked',
    state: fileState(desk.store, file, bytes),
    text,
    difference: differenceLines(old, text),
    blocking: newErrors(desk, file, before, bytes),
  };
}

/** Writes the edits, unless someone else was faster or a public file would get an error. */
export async function save(desk: Desk, request: CheckRequest): Promise<SaveAnswer> {
  const prepared = prepare(desk, request);
  if (prepared.kind !== 'ready') return prepared;
  const { file, before, old, text, bytes } = prepared;
  if (text === old) return { kind: 'unchanged', hash: sha256(before) };
  const problems = newErrors(desk, file, before, bytes);
  if (problems.length > 0) return { kind: 'refused', problems };
  const written = desk.store.write(file, request.base, bytes);
  if (written.kind === 'changed') return conflictOf(desk, file, request);
  await desk.showUnsaved(null);
  const { hash, version } = written;
  return { kind: 'saved', hash, state: fileState(desk.store, file, bytes), text, version };
}

/** Shows the edits in the preview's pages without writing them. */
export async function preview(desk: Desk, request: CheckRequest): Promise<PreviewAnswer> {
  const prepared = prepare(desk, request);
  if (prepared.kind !== 'ready') return prepared;
  const { file, old, text, bytes } = prepared;
  if (text === old) return { kind: 'shown', pages: await desk.showUnsaved(null) };
  const unsaved = new Map([[file.path, bytes]]);
  const errors = problemsWith(desk.store.root, unsaved).filter(isError);
  const places = filePlaces(text);
  if (errors.length > 0) {
    const remark = (error: Problem): DeskProblem =>
      deskProblem(error, error.file === file.path ? places : undefined);
    return { kind: 'kept', problems: errors.map(remark) };
  }
  return { kind: 'shown', pages: await desk.showUnsaved(unsaved) };
}

function prepare(desk: Desk, request: CheckRequest): Prepared {
  const file = fileOf(request.file);
  const before = readFile(desk, file);
  if (hashOf(before) !== request.base) return conflictOf(desk, file, request);
  const edited = edit(desk, file, before, request);
  if (edited.kind === 'impossible') return edited;
  const old = textOf(before) ?? '';
  return {
    kind: 'ready',
    file,
    before,
    old,
    text: edited.text,
    bytes: new TextEncoder().encode(edited.text),
  };
}

function edit({ store }: Desk, file: ContentFile, bytes: Uint8Array, { edits }: CheckRequest) {
  const text = textOf(bytes);
  if (text === null) {
    const message = '这个文件不是 UTF-8 编码，不能在这里改。请先用编辑器另存为 UTF-8。';
    return { kind: 'impossible', failure: { index: 0, message } } as const;
  }
  const earlier = store.history
    .versions(file.path, EARLIER)
    .flatMap((version) => textOf(version.bytes) ?? []);
  return editFile(file.kind, text, edits, earlier);
}

/** Their text and the edits made on it, for the person to choose between. */
function conflictOf(desk: Desk, file: ContentFile, request: CheckRequest): Conflict {
  const bytes = desk.store.read(file);
  const theirs = bytes && textOf(bytes);
  const edited = bytes && edit(desk, file, bytes, request);
  const mine = edited?.kind === 'edited' ? edited.text : null;
  const difference = theirs !== null && mine !== null ? differenceLines(theirs, mine) : [];
  return { kind: 'conflict', hash: hashOf(bytes), theirs, mine, difference };
}

/** Errors a change would bring into what is public; none for drafts, which may be half done. */
export function newErrors(
  desk: Desk,
  file: ContentFile,
  before: Uint8Array,
  after: Uint8Array,
): DeskProblem[] {
  const isPublic = file.document?.area === 'data' || SITE_KINDS.some((kind) => kind === file.kind);
  if (!isPublic) return [];
  const errorsOf = (bytes: Uint8Array): Problem[] => problemsAround(desk.store, file, bytes).filter(isError);
  const known = new Set(errorsOf(before).map(nameOf));
  const places = filePlaces(textOf(after) ?? '');
  return errorsOf(after)
    .filter((error) => !known.has(nameOf(error)))
    .map((error) => deskProblem(error, error.file === file.path ? places : undefined));
}

/** An error's name wherever its line has moved to. */
function nameOf({ file, code, message }: Problem): string {
  return `${file} ${code} ${message}`;
}

export function isError({ severity }: { severity: string }): boolean {
  return severity === 'error';
}

/** A file's text, its BOM kept; `null` where it is no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
