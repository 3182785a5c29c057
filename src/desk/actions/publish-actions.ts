import { REFUSED } from '../../model/schemas/review-schema.ts';
import { sha256 } from '../../publish/sha256.ts';
import { readDocument } from '../content/read-document.ts';
import { deskProblem, reviewWords } from '../content/remarks.ts';
import { reviewState } from '../content/review-state.ts';
import { type ContentDocument, documentKey } from '../content-ids.ts';
import type {
  Area,
  DeskProblem,
  Edit,
  PublishAnswer,
  PublishRequest,
  RetractAnswer,
  RetractRequest,
  ReviewAnswer,
  ReviewRecord,
  ReviewRequest,
} from '../desk-api.ts';
import { type Desk, documentOf } from '../server/desk.ts';
import { DeskError } from '../server/desk-error.ts';
import { type FolderFiles, filesHash } from '../store/folder-files.ts';
import { editFile } from '../yaml/edit-file.ts';
import { isError, textOf } from './edit-actions.ts';

const EDITORIAL = 'editorial.yaml';

/** All the reviewer needs before a document is published, or is reviewed again. */
export function review({ store }: Desk, { document: key }: ReviewRequest): ReviewAnswer {
  const document = documentOf(key);
  const files = store.files(document);
  const hash = filesHash(files);
  if (hash === null) throw new DeskError('absent');
  const target = inArea(document, 'data');
  const read = readDocument(store, target, files);
  // That the last review refused it is no reason not to review it again.
  const problems = read.problems
    .filter(({ code }) => code !== 'REVIEW_REFUSED')
    .map((found) => atHome(deskProblem(found), target, document));
  const state = document.area === 'data' ? 'published' : 'draft';
  return {
    document: document.key,
    hash,
    state: reviewState(files, read.document),
    words: read.document ? reviewWords({ ...read.document, state }) : [],
    blocking: problems.filter(isError),
    warnings: problems.filter((problem) => !isError(problem)),
    replaces: document.area === 'drafts' && store.hash(target) !== null,
  };
}

/** Writes the record of the review and moves a draft to what is public; of what is public already, only the record. */
export async function publish(desk: Desk, request: PublishRequest): Promise<PublishAnswer> {
  const { store } = desk;
  const from = documentOf(request.document);
  const to = inArea(from, 'data');
  const files = store.files(from);
  const changed = (): PublishAnswer => ({
    kind: 'changed',
    hash: store.hash(from),
    publishedHash: store.hash(to),
  });
  if (filesHash(files) === null) throw new DeskError('absent');
  if (filesHash(files) !== request.base) return changed();
  if (request.review.result === REFUSED) {
    return { kind: 'refused', message: '审查结果是不同意公开，没有公开。', problems: [] };
  }
  const unbound = withReview(files, { ...request.review, textHash: null });
  if (!unbound) return { kind: 'refused', message: 'editorial.yaml 现在读不出来，没有公开。', problems: [] };
  const { document, problems: found } = readDocument(store, to, unbound);
  const problems = found.filter(isError).map((error) => atHome(deskProblem(error), to, from));
  const reviewed = document && withReview(files, { ...request.review, textHash: document.textHash });
  if (problems.length > 0 || !reviewed || reviewState(reviewed, document).kind !== 'passed') {
    return { kind: 'refused', message: '内容还有错误，没有公开。', problems };
  }
  const isDone =
    from.area === 'data'
      ? rewriteEditorial(desk, from, files, reviewed)
      : store.move(from, to, reviewed, { base: request.base, replaces: request.replaces });
  if (!isDone) return changed();
  await desk.showUnsaved(null);
  return { kind: 'published', document: to.key, review: request.review };
}

/** Moves a published document back to the drafts, where it has to be reviewed again. */
export async function retract(desk: Desk, { document: key, base }: RetractRequest): Promise<RetractAnswer> {
  const { store } = desk;
  const from = documentOf(key);
  if (from.area !== 'data') throw new DeskError('malformed');
  const to = inArea(from, 'drafts');
  const files = store.files(from);
  if (filesHash(files) === null) throw new DeskError('absent');
  if (filesHash(files) !== base) return { kind: 'changed', hash: filesHash(files) };
  if (store.hash(to)) return { kind: 'exists', document: to.key };
  const isDone = store.move(from, to, withReview(files, null) ?? files, { base, replaces: null });
  if (!isDone)
    return store.hash(to)
      ? { kind: 'exists', document: to.key }
      : { kind: 'changed', hash: store.hash(from) };
  await desk.showUnsaved(null);
  return { kind: 'retracted', document: to.key };
}

function rewriteEditorial(
  { store }: Desk,
  document: ContentDocument,
  before: FolderFiles,
  after: FolderFiles,
): boolean {
  const path = `${document.folder}/${EDITORIAL}`;
  const [old, bytes] = [before.get(EDITORIAL), after.get(EDITORIAL)] as [Uint8Array, Uint8Array];
  return store.write({ path }, sha256(old), bytes).kind === 'written';
}

/** The files with another record of review in editorial.yaml, or without one; `null` where that file cannot be edited. */
function withReview(
  files: FolderFiles,
  record: (ReviewRecord & { textHash: string | null }) | null,
): FolderFiles | null {
  const text = textOf(files.get(EDITORIAL) ?? new Uint8Array());
  if (text === null) return null;
  const path = ['review'];
  const isThere = /^(["']?)review\1[ \t]*:/m.test(text);
  const edits: Edit[] = record
    ? [{ kind: 'set', path, value: { ...record } }]
    : isThere
      ? [{ kind: 'unset', path }]
      : [];
  const edited = editFile('editorial', text, edits);
  if (edited.kind === 'impossible') return null;
  return new Map([...files, [EDITORIAL, new TextEncoder().encode(edited.text)]]);
}

function inArea({ department, fiscalYear }: ContentDocument, area: Area): ContentDocument {
  return documentOf(documentKey(area, department, fiscalYear));
}

/** A problem found as if the document were published already, at the place where its file is now. */
function atHome(problem: DeskProblem, read: ContentDocument, home: ContentDocument): DeskProblem {
  const move = (text: string): string => text.replace(read.key, home.key);
  return { ...problem, file: move(problem.file), id: problem.id && move(problem.id) };
}
