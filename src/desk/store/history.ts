import { join } from 'node:path';
import { sha256 } from '../../publish/sha256.ts';
import type { Disk } from './disk.ts';
import { writeWhole } from './write-whole.ts';

/** Where earlier versions are kept, below the project; git leaves it out. */
const HISTORY_FOLDER = '.history';
/** Versions kept of one file. */
const MOST_OF_A_FILE = 50;
/** Saves after which an old version goes, however few its file has; the newest of a file always stays. */
const MOST_SAVES = 5000;

/** A kept version of a file. `name` is the number of the save it is from, over all files. */
export interface Version {
  name: string;
  bytes: Uint8Array;
}

/**
 * Earlier versions of content files, below `.history/` at the path they have in the project:
 * `.history/content/drafts/…/05.yaml/000012`. How long one is kept is counted in saves, never in time.
 */
export class History {
  readonly #disk: Disk;
  readonly #root: string;

  constructor(disk: Disk, root: string) {
    this.#disk = disk;
    this.#root = join(root, HISTORY_FOLDER);
  }

  /** Names of the kept versions of the file at a path below the project, newest first. */
  names(path: string): string[] {
    return this.#disk
      .list(join(this.#root, path))
      .filter((name) => /^\d{6,}$/.test(name))
      .sort((a, b) => Number(b) - Number(a));
  }

  read(path: string, name: string): Uint8Array | null {
    return this.names(path).includes(name) ? this.#disk.read(join(this.#root, path, name)) : null;
  }

  /** The kept versions, newest first, or only so many of them. */
  versions(path: string, most = MOST_OF_A_FILE): Version[] {
    return this.names(path)
      .slice(0, most)
      .flatMap((name) => {
        const bytes = this.read(path, name);
        return bytes ? [{ name, bytes }] : [];
      });
  }

  /** Keeps a version, unless the newest one is the same; returns its name. */
  keep(path: string, bytes: Uint8Array): string {
    const [newest] = this.names(path);
    const same = newest && this.read(path, newest);
    if (newest && same && sha256(same) === sha256(bytes)) return newest;
    const name = String(this.#last() + 1).padStart(6, '0');
    // The number first: one that is never used does no harm, one used twice would cost a version.
    writeWhole(this.#disk, join(this.#root, 'last'), new TextEncoder().encode(`${name}\n`));
    writeWhole(this.#disk, join(this.#root, path, name), bytes);
    this.#forget(path, Number(name));
    return name;
  }

  #forget(path: string, last: number): void {
    for (const [index, name] of this.names(path).entries()) {
      const isOld = index >= MOST_OF_A_FILE || Number(name) <= last - MOST_SAVES;
      if (index > 0 && isOld) this.#disk.remove(join(this.#root, path, name));
    }
  }

  /** Number of the newest version of any file. Where the note of it is lost, the versions themselves are looked at. */
  #last(): number {
    const noted = /^\d{6,}\n$/.exec(
      new TextDecoder().decode(this.#disk.read(join(this.#root, 'last')) ?? undefined),
    );
    return noted ? Number.parseInt(noted[0], 10) : this.#highest(this.#root);
  }

  #highest(folder: string): number {
    const numbers = this.#disk.list(folder).map((name) => {
      const path = join(folder, name);
      if (this.#disk.kind(path) === 'folder') return this.#highest(path);
      return /^\d{6,}$/.test(name) ? Number(name) : 0;
    });
    return Math.max(0, ...numbers);
  }
}
