import type { FileState } from './file.ts';
import type { ContentHash, FileId, FilePath, Json } from './names.ts';
import type { DeskProblem } from './remarks.ts';

/** One change. Edits are applied in order: each path is that of the file as the edits before it left it. */
export type Edit =
  /** Gives a value; of a scalar by a scalar only its own bytes change. A key the file lacks but the schema knows is added. */
  | { kind: 'set'; path: FilePath; value: Json }
  /** Takes an optional key out of the file, with its line(s). */
  | { kind: 'unset'; path: FilePath }
  /** Puts a row into the list at `path`, so that it has number `at` (0-based; the length of the list: at the end). */
  | { kind: 'insert'; path: FilePath; at: number; value: Json }
  | { kind: 'remove'; path: FilePath; at: number }
  /** Takes row `from` out and puts it back so that it has number `to`. */
  | { kind: 'move'; path: FilePath; from: number; to: number };

/** `check`: what the edits would do. Writes nothing. */
export interface CheckRequest {
  file: FileId;
  /** Hash of the file the edits were made on. */
  base: ContentHash;
  edits: readonly Edit[];
}

export type CheckAnswer =
  | {
      kind: 'checked';
      state: FileState;
      /** The file's text with the edits. */
      text: string;
      /** What saving would change, line by line; empty: nothing. */
      difference: DifferenceLine[];
      /** Errors the edits bring into a published document; while there are any, `save` refuses. Always empty for drafts. */
      blocking: DeskProblem[];
    }
  | Conflict
  | { kind: 'impossible'; failure: EditFailure };

/** An edit that cannot be made, `index` of the list; Chinese message. */
export interface EditFailure {
  index: number;
  message: string;
}

/**
 * A line of a comparison. `line` numbers are 1-based in the old or new text; `same` lines are the three around a change,
 * `gap` stands for the unchanged lines left out.
 */
export type DifferenceLine =
  | { kind: 'same'; oldLine: number; newLine: number; text: string }
  | { kind: 'removed'; oldLine: number; text: string }
  | { kind: 'added'; newLine: number; text: string }
  | { kind: 'gap'; lines: number };

/** `save`: the same edits, written. */
export type SaveRequest = CheckRequest;

export type SaveAnswer =
  | { kind: 'saved'; hash: ContentHash; state: FileState; text: string; version: VersionName | null }
  /** Nothing to write: the edits leave the file as it is. */
  | { kind: 'unchanged'; hash: ContentHash }
  | Conflict
  /** A published document would get an error it did not have. */
  | { kind: 'refused'; problems: DeskProblem[] }
  | { kind: 'impossible'; failure: EditFailure };

/**
 * The file is no longer the one the edits were made on: someone else saved, or an editor outside. Nothing was written.
 * To keep one's own version, send the edits again with `base: conflict.hash` (when `mine` is not null); to take theirs, load
 * the file again.
 */
export interface Conflict {
  kind: 'conflict';
  /** Hash of what is in the file now; `null`: the file is gone. */
  hash: ContentHash | null;
  /** Their text: what is in the file now. */
  theirs: string | null;
  /** The edits made on their text; `null` where they no longer fit it. */
  mine: string | null;
  /** From theirs to mine; empty where one of them is missing. */
  difference: DifferenceLine[];
}

/**
 * `preview`: shows unsaved edits in the preview's pages until the next save of any file, or until called with no edits.
 * Nothing is written below `content/` but the generated pages.
 */
export type PreviewRequest = CheckRequest;

export type PreviewAnswer =
  | { kind: 'shown'; pages: number }
  /** Errors keep the page from being made; the page stays as it was. */
  | { kind: 'kept'; problems: DeskProblem[] }
  | Conflict
  | { kind: 'impossible'; failure: EditFailure };

/** Name of a kept version: `000012`; higher is newer. Names say nothing of the time. */
export type VersionName = string;

/** `history`: the kept versions of a file, newest first. */
export interface HistoryRequest {
  file: FileId;
}

export interface HistoryAnswer {
  versions: { version: VersionName; hash: ContentHash; bytes: number; changedLines: number }[];
}

/** `version`: the text of a kept version and how the present file differs from it. */
export interface VersionRequest {
  file: FileId;
  version: VersionName;
}

export interface VersionAnswer {
  text: string;
  /** From the present file to the version. */
  difference: DifferenceLine[];
}

/** `restore`: puts a kept version back. The present file is kept as a version itself. */
export interface RestoreRequest {
  file: FileId;
  version: VersionName;
  /** Hash of the present file; `null` where the file is gone. */
  base: ContentHash | null;
}

export type RestoreAnswer =
  | { kind: 'saved'; hash: ContentHash; version: VersionName | null }
  | { kind: 'unchanged'; hash: ContentHash }
  | Conflict
  | { kind: 'refused'; problems: DeskProblem[] };
