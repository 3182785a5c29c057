/**
 * The desk's API, as both sides write and read it. Types only: the browser may import this file and `api/` with `import type`.
 *
 * Every call is `POST /__desk/api/<action>` with a JSON body (`content-type: application/json`) and the header
 * `x-desk-token`, whose value stands in the desk's page: `<meta name="desk-token" content="…">`. An answer is JSON:
 * 200 with the action's answer, anything else with a `DeskFailure`. What a person has to decide (someone else saved, a rule
 * is broken) is no failure but an answer with a `kind`. Nothing of an answer may be kept by the browser.
 */

import type { DashboardAnswer } from './api/dashboard.ts';
import type {
  AddProjectAnswer,
  AddProjectRequest,
  CompareAnswer,
  CompareRequest,
  ImportAnswer,
  NewYearAnswer,
  NewYearRequest,
  PublishAnswer,
  PublishRequest,
  RemoveProjectAnswer,
  RemoveProjectRequest,
  RetractAnswer,
  RetractRequest,
  ReviewAnswer,
  ReviewRequest,
} from './api/documents.ts';
import type {
  CheckAnswer,
  CheckRequest,
  HistoryAnswer,
  HistoryRequest,
  PreviewAnswer,
  PreviewRequest,
  RestoreAnswer,
  RestoreRequest,
  SaveAnswer,
  SaveRequest,
  VersionAnswer,
  VersionRequest,
} from './api/edits.ts';
import type { FileAnswer, FileRequest } from './api/file.ts';

export type * from './api/dashboard.ts';
export type * from './api/documents.ts';
export type * from './api/edits.ts';
export type * from './api/file.ts';
export type * from './api/names.ts';
export type * from './api/remarks.ts';

/** Every action with its request and its answer. */
export interface DeskActions {
  dashboard: { request: Record<string, never>; answer: DashboardAnswer };
  file: { request: FileRequest; answer: FileAnswer };
  check: { request: CheckRequest; answer: CheckAnswer };
  preview: { request: PreviewRequest; answer: PreviewAnswer };
  save: { request: SaveRequest; answer: SaveAnswer };
  history: { request: HistoryRequest; answer: HistoryAnswer };
  version: { request: VersionRequest; answer: VersionAnswer };
  restore: { request: RestoreRequest; answer: RestoreAnswer };
  'new-year': { request: NewYearRequest; answer: NewYearAnswer };
  'add-project': { request: AddProjectRequest; answer: AddProjectAnswer };
  'remove-project': { request: RemoveProjectRequest; answer: RemoveProjectAnswer };
  compare: { request: CompareRequest; answer: CompareAnswer };
  review: { request: ReviewRequest; answer: ReviewAnswer };
  publish: { request: PublishRequest; answer: PublishAnswer };
  retract: { request: RetractRequest; answer: RetractAnswer };
  import: { request: Record<string, never>; answer: ImportAnswer };
}

export type DeskAction = keyof DeskActions;

/**
 * Why a call was not answered. `forbidden` (403): not from the desk's own page, or the preview was started anew; load the page
 * again. `malformed` (400): not a request of this API. `absent` (404): no such file, document or version. `too-large` (413).
 * `write-failed` (500): the disk refused; the old file is whole. `broken` (500): a fault of ours, told in the terminal.
 */
export type DeskFailureCode = 'forbidden' | 'malformed' | 'absent' | 'too-large' | 'write-failed' | 'broken';

export interface DeskFailure {
  error: {
    code: DeskFailureCode;
    /** What happened, Chinese. */
    message: string;
    /** What to do. */
    hint: string;
  };
}
