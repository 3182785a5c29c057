/** Name of the header that carries the token. */
export type DeskTokenHeader = 'x-desk-token';

/** Where a document lies: `drafts` is only the staff's, `data` is public. */
export type Area = 'drafts' | 'data';

/** 部门 / 年度 in one of the two areas: `drafts/gaoxin-gongan/2022`. Pattern: area, slug, four digits. */
export type DocumentKey = `${Area}/${string}/${string}`;

/**
 * A file the desk edits: its path below `content/` without `.yaml`. `drafts/gaoxin-gongan/2022/department`,
 * `…/editorial`, `…/projects/05`; or one of `site`, `glossary`, `classification`, `search`, `accessibility`.
 */
export type FileId = string;

export type FileKind =
  | 'department'
  | 'editorial'
  | 'project'
  | 'site'
  | 'glossary'
  | 'classification'
  | 'search'
  | 'accessibility';

/** SHA-256 of a file's bytes, hexadecimal; of a document: of all its files. The optimistic lock. */
export type ContentHash = string;

/** Place of a value inside one file: keys, and 0-based rows of lists: `['indicators', 0, 'target']`; `[]` is the whole file. */
export type FilePath = readonly (string | number)[];

/** A `FilePath` as a key of a record: its steps joined with `/`: `indicators/0/target`. */
export type PathKey = string;

/**
 * A printed value as the site's pages name it (`data-value`): `projects/05/indicators/1/target`, rows 1-based.
 * Use it to find a cell in the preview.
 */
export type PageValue = string;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
