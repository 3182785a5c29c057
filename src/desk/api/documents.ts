import type { ReviewRecord, ReviewState } from './dashboard.ts';
import type { Conflict, VersionName } from './edits.ts';
import type { ContentHash, DocumentKey, FileId, PageValue } from './names.ts';
import type { DeskFinding, DeskProblem } from './remarks.ts';

/**
 * `new-year`: a draft with the structure of another document: headings, labels, names of levels and rows stay; amounts, shares,
 * texts, targets and bases that were not blank say （待填写）, which keeps them from being published; numbers of the year in headings are carried on. Nothing is overwritten.
 */
export interface NewYearRequest {
  from: DocumentKey;
  /** Slug of the department the draft is for, most often that of `from`. */
  department: string;
  fiscalYear: number;
}

export type NewYearAnswer =
  | { kind: 'created'; document: DocumentKey; files: FileId[]; problems: DeskProblem[] }
  /** There is a document of that year already, a draft or a published one. */
  | { kind: 'exists'; document: DocumentKey };

/** `add-project`: a further project table in a draft, with the structure of another one of it, or of the printed template. */
export interface AddProjectRequest {
  document: DocumentKey;
  /** Serial number, which gives the file its name. */
  number: number;
  like: FileId | null;
}

export type AddProjectAnswer = { kind: 'created'; file: FileId } | { kind: 'exists'; file: FileId };

/** `remove-project`: takes a project's file out of a draft; it stays restorable with `restore` (`base: null`). */
export interface RemoveProjectRequest {
  file: FileId;
  base: ContentHash;
}

export type RemoveProjectAnswer = { kind: 'removed'; version: VersionName } | Conflict;

/** `compare`: a document against another, cell by cell, for the person who signs. */
export interface CompareRequest {
  document: DocumentKey;
  /**
   * `null`: the published document of the same department and year, or else the newest of the department; where there is none, every
   * value is `added`.
   */
  against: DocumentKey | null;
}

export type CompareAnswer =
  | {
      kind: 'compared';
      document: DocumentKey;
      against: DocumentKey | null;
      /** The published documents of the department it can be compared with, the first of them by default. */
      choices: DocumentKey[];
      title: string;
      /** In reading order; `same` cells are left out, `counts` has their number. */
      sections: ComparedSection[];
      counts: { same: number; changed: number; added: number; removed: number };
      /** Hashes of what was compared, to print on the page that is signed. */
      hashes: { document: ContentHash; against: ContentHash | null };
    }
  /** Errors keep one of the two from being read. */
  | { kind: 'unreadable'; document: DocumentKey; problems: DeskProblem[] };

export interface ComparedSection {
  /** 总体绩效目标; 项目 05 科防一期、二期维护费; 编者说明 … */
  title: string;
  cells: ComparedCell[];
}

export interface ComparedCell {
  kind: 'changed' | 'added' | 'removed';
  /** Where it is printed, for people: 绩效指标 第3行 指标值 */
  label: string;
  /** The cell in the document (for `removed`: in `against`). */
  value: PageValue;
  /** `null` where `text` was blank; for `added` there was no such cell. */
  before: string | null;
  after: string | null;
  /** The pieces of both texts, for marking: concatenated `same` and `removed` give `before`, `same` and `added` give `after`. */
  pieces: { kind: 'same' | 'removed' | 'added'; text: string }[];
}

/** `review`: all the reviewer needs before a draft is published (or of a published document again). */
export interface ReviewRequest {
  document: DocumentKey;
}

export interface ReviewAnswer {
  document: DocumentKey;
  hash: ContentHash;
  state: ReviewState;
  /** The word report: names, informants, guard duty, positions, biometrics. Staff only. */
  words: DeskFinding[];
  /** What keeps it from being published: errors in its files. Empty: it may be published once reviewed. */
  blocking: DeskProblem[];
  warnings: DeskProblem[];
  /** `true`: a published document of the same year will be replaced, and kept under `.history/`. */
  replaces: boolean;
}

/** `publish`: writes the record of the review into `editorial.yaml` and moves the draft to `content/data/`. All or nothing. */
export interface PublishRequest {
  /** A draft. */
  document: DocumentKey;
  /** Hash of the draft the reviewer has read (`review`). */
  base: ContentHash;
  /** Hash of the published document to be replaced, or `null` where there was none. */
  replaces: ContentHash | null;
  review: ReviewRecord;
}

export type PublishAnswer =
  | { kind: 'published'; document: DocumentKey; review: ReviewRecord }
  /** The draft, or the published document, is not the one that was reviewed. Nothing was moved. */
  | { kind: 'changed'; hash: ContentHash | null; publishedHash: ContentHash | null }
  /** Errors in the content, or the result is 不同意公开. Nothing was moved. */
  | { kind: 'refused'; message: string; problems: DeskProblem[] };

/** `retract`: moves a published document back to the drafts, without its record of review. All or nothing. */
export interface RetractRequest {
  /** A published document. */
  document: DocumentKey;
  base: ContentHash;
}

export type RetractAnswer =
  | { kind: 'retracted'; document: DocumentKey }
  | { kind: 'changed'; hash: ContentHash | null }
  /** A draft of that year is there already. Nothing was moved. */
  | { kind: 'exists'; document: DocumentKey };

/** `import`: the place kept for a Word file dropped on the page. */
export interface ImportAnswer {
  kind: 'unavailable';
  message: string;
}
