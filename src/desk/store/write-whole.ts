import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** Start of the names of what is being made; content readers leave out names that start with a dot. */
export const MAKING = '.desk-';

/**
 * Writes a file so that at any moment either the old one or the new one is there, whole. Throws what the disk throws.
 * Asked at the last moment, `isStill` may call it off; tells whether the file was written.
 */
export function writeWhole(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  isStill: () => boolean = () => true,
): boolean {
  const beside = join(dirname(path), `${MAKING}${basename(path)}`);
  disk.makeFolder(dirname(path));
  disk.remove(beside);
  try {
    writeSynced(disk, beside, bytes);
    if (!isStill()) {
      disk.remove(beside);
      return false;
    }
    disk.rename(beside, path);
  } catch (error) {
    disk.remove(beside);
    throw error;
  }
  disk.syncFolder(dirname(path));
  return true;
}

/** A new file, written to the disk itself. */
export function writeSynced(disk: Disk, path: string, bytes: Uint8Array): void {
  const handle = disk.create(path);
  try {
    disk.write(handle, bytes);
    disk.sync(handle);
  } finally {
    disk.close(handle);
  }
}
