import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sha256 } from '../../publish/sha256.ts';
import type { ContentHash } from '../desk-api.ts';
import type { Disk } from './disk.ts';
import { MAKING } from './write-whole.ts';

/** Files of a folder by their path in it, sorted. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** Something in a content folder that is neither file nor folder, most often a symbolic link. It is never followed. */
export class OddEntryError extends Error {
  override name = 'OddEntryError';
}

/** Every file below a folder, hidden ones too; what the desk itself is making is left out. */
export function folderFiles(disk: Disk, folder: string): FolderFiles {
  const files = new Map<string, Uint8Array>();
  const walk = (below: string): void => {
    for (const name of disk.list(join(folder, below))) {
      if (name.startsWith(MAKING)) continue;
      const path = below === '' ? name : `${below}/${name}`;
      const kind = disk.kind(join(folder, path));
      if (kind === 'folder') walk(path);
      else if (kind === 'other') throw new OddEntryError(join(folder, path));
      else files.set(path, disk.read(join(folder, path)) ?? new Uint8Array());
    }
  };
  walk('');
  return files;
}

/** One hash over the names and bytes of files; `null` for none. */
export function filesHash(files: FolderFiles): ContentHash | null {
  if (files.size === 0) return null;
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${sha256(bytes)}  ${path}\n`);
  return hash.digest('hex');
}
