import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Everything the desk does to the disk, each a step of its own, so that a test can stop at any of them. Paths are full. */
export interface Disk {
  /** Bytes of a file; `null` where there is none. A symbolic link is not followed. */
  read(path: string): Uint8Array | null;
  /** Makes a new file (fails where there is one) and returns its handle. */
  create(path: string): number;
  write(handle: number, bytes: Uint8Array): void;
  /** Waits until the disk has what was written. */
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
  /** Removes a file or a folder with all in it; nothing there is no error. */
  remove(path: string): void;
  /** Makes a folder and those above it, and waits until the disk has their names. */
  makeFolder(path: string): void;
  /** Waits until the disk has the names in a folder. */
  syncFolder(path: string): void;
  /** Sorted names in a folder; none where there is no folder. */
  list(path: string): string[];
  kind(path: string): 'file' | 'folder' | 'other' | null;
}

export const DISK: Disk = {
  read: (path) => (kindOf(path) === 'file' ? readFileSync(path) : null),
  create: (path) => openSync(path, 'wx'),
  write: (handle, bytes) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
  },
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  makeFolder: (path) => {
    const first = mkdirSync(path, { recursive: true });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
  },
  syncFolder,
  list: (path) => (kindOf(path) === 'folder' ? readdirSync(path).sort() : []),
  kind: kindOf,
};

function syncFolder(path: string): void {
  // Windows keeps names safe by itself and does not open folders.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function kindOf(path: string): ReturnType<Disk['kind']> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}
