import type { ContentKind } from '../model/schemas/content-schemas.ts';
import type { Area, DocumentKey, FileId } from './desk-api.ts';

/** A file the desk may edit: nothing else in the project has an id, so nothing else can be asked for. */
export interface ContentFile {
  id: FileId;
  kind: ContentKind;
  /** Path below the project: `content/drafts/gaoxin-gongan/2022/projects/05.yaml`. */
  path: string;
  /** `null` for the site's own files. */
  document: ContentDocument | null;
}

export interface ContentDocument {
  key: DocumentKey;
  area: Area;
  department: string;
  fiscalYear: number;
  /** Path below the project: `content/drafts/gaoxin-gongan/2022`. */
  folder: string;
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const DOCUMENT = `(?<area>drafts|data)/(?<department>${SLUG})/(?<year>[0-9]{4})`;
export const DOCUMENT_KEY = new RegExp(`^${DOCUMENT}$`);
export const DEPARTMENT_SLUG = new RegExp(`^${SLUG}$`);
export const SITE_KINDS = ['site', 'glossary', 'classification', 'search', 'accessibility'] as const;
export const FILE_ID = new RegExp(
  `^(?:${SITE_KINDS.join('|')}|${DOCUMENT}/(?:department|editorial|projects/[0-9]{2,5}))$`,
);

/** The file of an id, or `null` for anything that is none. */
export function contentFile(id: string): ContentFile | null {
  if (!FILE_ID.test(id)) return null;
  const path = `content/${id}.yaml`;
  const parts = id.split('/');
  if (parts.length === 1) return { id, kind: id as ContentKind, path, document: null };
  const document = contentDocument(parts.slice(0, 3).join('/'));
  const kind = parts[3] === 'projects' ? 'project' : (parts[3] as ContentKind);
  return { id, kind, path, document };
}

/** The document of a key, or `null`. */
export function contentDocument(key: string): ContentDocument | null {
  const groups = DOCUMENT_KEY.exec(key)?.groups;
  if (!groups) return null;
  return {
    key: key as DocumentKey,
    area: groups['area'] as Area,
    department: groups['department'] as string,
    fiscalYear: Number(groups['year']),
    folder: `content/${key}`,
  };
}

export function documentKey(area: Area, department: string, fiscalYear: number): DocumentKey {
  return `${area}/${department}/${String(fiscalYear).padStart(4, '0')}`;
}

/** Id of the file at a path below the project, or `null` where the desk does not edit it. */
export function fileIdOf(path: string): FileId | null {
  const id = /^content\/(.+)\.yaml$/.exec(path)?.[1];
  return id !== undefined && FILE_ID.test(id) ? id : null;
}
