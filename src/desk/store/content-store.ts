import { join } from 'node:path';
import { sha256 } from '../../publish/sha256.ts';
import type { ContentDocument, ContentFile } from '../content-ids.ts';
import type { ContentHash } from '../desk-api.ts';
import { DISK, type Disk } from './disk.ts';
import { type FolderFiles, filesHash, folderFiles, OddEntryError } from './folder-files.ts';
import { History } from './history.ts';
import { finishMove, moveDocument } from './move-document.ts';
import { writeWhole } from './write-whole.ts';

export type Written = { kind: 'written'; hash: ContentHash; version: string | null } | { kind: 'changed' };

/** The content on disk as the desk reads and writes it: whole files, the version before always kept, nothing overwritten unseen. */
export class ContentStore {
  readonly root: string;
  readonly history: History;
  readonly #disk: Disk;

  constructor(root: string, disk: Disk = DISK) {
    this.root = root;
    this.#disk = disk;
    this.history = new History(disk, root);
  }

  /** Bytes of a file, or `null` where there is none. Throws OddEntryError where a symbolic link stands on the way. */
  read({ path }: Pick<ContentFile, 'path'>): Uint8Array | null {
    this.#assertReal(path);
    return this.#disk.read(join(this.root, path));
  }

  /**
   * Writes a file if its present content still has the hash `base` (`null`: if there is none), keeping that content as a version.
   */
  write({ path }: Pick<ContentFile, 'path'>, base: ContentHash | null, bytes: Uint8Array): Written {
    const isStill = (): boolean => hashOf(this.read({ path })) === base;
    if (!isStill()) return { kind: 'changed' };
    const before = this.read({ path });
    const version = before ? this.history.keep(path, before) : null;
    const isWritten = writeWhole(this.#disk, join(this.root, path), bytes, isStill);
    return isWritten ? { kind: 'written', hash: sha256(bytes), version } : { kind: 'changed' };
  }

  /** Takes a file away, keeping it as a version. */
  remove({ path }: Pick<ContentFile, 'path'>, base: ContentHash): Written {
    const before = this.read({ path });
    if (!before || hashOf(before) !== base) return { kind: 'changed' };
    const version = this.history.keep(path, before);
    this.#disk.remove(join(this.root, path));
    return { kind: 'written', hash: base, version };
  }

  /** Files of a document by their path in its folder; none where there is no such document. */
  files({ folder }: ContentDocument): FolderFiles {
    this.#assertReal(folder);
    return folderFiles(this.#disk, join(this.root, folder));
  }

  hash(document: ContentDocument): ContentHash | null {
    return filesHash(this.files(document));
  }

  /** Makes a document that is not there yet, all of it or nothing. */
  create(document: ContentDocument, files: FolderFiles): boolean {
    this.#assertReal(document.folder);
    return moveDocument(this.#places, null, document, files, () => this.hash(document) === null);
  }

  /** Moves a document to the other area with new content, if both still are as `base` and `replaces` say. */
  move(
    from: ContentDocument,
    to: ContentDocument,
    files: FolderFiles,
    hashes: { base: ContentHash; replaces: ContentHash | null },
  ): boolean {
    const isStill = (): boolean => this.hash(from) === hashes.base && this.hash(to) === hashes.replaces;
    return moveDocument(this.#places, from, to, files, isStill);
  }

  /** Finishes what an interrupted run began. */
  finish(): void {
    finishMove(this.#places);
  }

  get #places() {
    return { disk: this.#disk, history: this.history, root: this.root };
  }

  /** Content is real files in real folders: a link could lead out of `content/`. */
  #assertReal(path: string): void {
    const parts = path.split('/');
    for (let length = 2; length <= parts.length; length++) {
      const step = join(this.root, ...parts.slice(0, length));
      if (this.#disk.kind(step) === 'other') throw new OddEntryError(step);
    }
  }
}

export function hashOf(bytes: Uint8Array | null): ContentHash | null {
  return bytes && sha256(bytes);
}
