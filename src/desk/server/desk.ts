import type { ContentFiles } from '../../source/content-files.ts';
import { type ContentDocument, type ContentFile, contentDocument, contentFile } from '../content-ids.ts';
import type { ContentStore } from '../store/content-store.ts';
import { DeskError } from './desk-error.ts';

/** What every action works with. */
export interface Desk {
  store: ContentStore;
  /** Why an interrupted move could not be finished, in Chinese; `null` where there is none. */
  notice: string | null;
  /** Makes the preview show other bytes for some files than the disk has, or the disk's again; returns how many pages changed. */
  showUnsaved(files: ContentFiles | null): Promise<number>;
}

/** The file of an id that has passed the pattern. */
export function fileOf(id: string): ContentFile {
  const file = contentFile(id);
  if (!file) throw new DeskError('absent');
  return file;
}

export function documentOf(key: string): ContentDocument {
  const document = contentDocument(key);
  if (!document) throw new DeskError('absent');
  return document;
}

/** Bytes of a file that must be there. */
export function readFile({ store }: Desk, file: ContentFile): Uint8Array {
  const bytes = store.read(file);
  if (!bytes) throw new DeskError('absent');
  return bytes;
}
