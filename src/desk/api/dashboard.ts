import type { ContentHash, DocumentKey, FileId, FileKind } from './names.ts';
import type { DeskProblem } from './remarks.ts';

/** `dashboard`: no body (`{}`). */
export interface DashboardAnswer {
  /** Sorted by slug. */
  departments: DepartmentSummary[];
  /** The site's own files, those that are there. */
  siteFiles: FileSummary[];
  /** Prose pages, edited as files: `content/handbook/about.mdx`. */
  handbook: HandbookPage[];
  /** Problems that belong to no document: site files, misplaced files, folder names. */
  problems: DeskProblem[];
  /** The newest release in `release/`, or `null`. */
  release: { name: string; date: string } | null;
  /** Why drafts and published content are being kept apart from a half-finished move; normally `null`. Chinese. */
  notice: string | null;
}

export interface DepartmentSummary {
  /** `gaoxin-gongan` */
  slug: string;
  /** 部门名称 as the newest year says it, else the slug. */
  name: string;
  /** Newest first. */
  years: YearSummary[];
}

export interface YearSummary {
  fiscalYear: number;
  draft: DocumentSummary | null;
  published: DocumentSummary | null;
}

export interface DocumentSummary {
  document: DocumentKey;
  hash: ContentHash;
  /** 总标题, or `null` while it cannot be read. */
  title: string | null;
  /** Address of its overview page in the preview, from the site's root: `/gaoxin-gongan/2021/`. */
  address: string;
  /** department, editorial, then projects by number. */
  files: FileSummary[];
  problems: { errors: number; warnings: number };
  /** Counts of what the site would print; `null` while errors keep the document from being read. */
  findings: Record<'高' | '中' | '低', number> | null;
  /** Words waiting for the reviewer's eye; `null` while unreadable. */
  reviewWords: number | null;
  review: ReviewState;
  /** Of a published document against the newest release; `null` for a draft, or where there is no release. */
  sinceRelease: SinceRelease | null;
  /** Number of printed values, and how many of them are blank. */
  values: { total: number; blank: number } | null;
}

export interface FileSummary {
  id: FileId;
  kind: FileKind;
  /** For people: 部门目标, 编者说明, 项目 05 警用服装购置… */
  title: string;
  /** Path below the project. */
  file: string;
  hash: ContentHash;
  errors: number;
  warnings: number;
  /** Cells that still say （待填写）. */
  unfilled: number;
}

export interface HandbookPage {
  file: string;
  title: string;
  description: string;
  /** Address of the page in the preview, or `null` where none shows it. */
  address: string | null;
}

/**
 * The record of the secrecy and privacy review in `editorial.yaml`. `absent`: none; `unreadable`: there but not as it must be;
 * `refused`: the result is 不同意公开; `passed`: complete and any other result. Only `passed` may be published.
 */
export interface ReviewState {
  kind: 'absent' | 'unreadable' | 'refused' | 'passed';
  record: ReviewRecord | null;
  /** Whether the document still says what was reviewed; `unknown` where the record does not tell, or the document cannot be read. */
  text: 'same' | 'changed' | 'unknown';
}

export interface ReviewRecord {
  /** 审核人 */
  by: string;
  /** 审核日期 `YYYY-MM-DD` */
  date: string;
  result: ReviewResult;
}

export type ReviewResult = '同意公开' | '删改后同意公开' | '不同意公开';

/** `new`: not in the release. `removed` documents are listed by nobody: they are drafts again or gone. */
export interface SinceRelease {
  kind: 'new' | 'changed' | 'same';
  /** How many printed values differ; `null` where the release does not hold them. */
  changedValues: number | null;
}
