// Runs in the browser.
import { type Checksums, parseChecksums } from '../publish/checksums.ts';
import type { ChosenFile } from './dropped-files.ts';
import { hashFile, hashUnpacked } from './hash-file.ts';
import { judgeFile } from './judge-file.ts';
import {
  isPacked,
  isSealName,
  isWhole,
  missingFiles,
  partOf,
  type SealedFolder,
  sealedFolders,
  unpackedName,
} from './sealed-folder.ts';

/** What is said of one file: `seal` is a signature or key, which no list can prove; `unread` is packed in a way the browser cannot read. */
export interface CheckedFile {
  kind: 'same' | 'changed' | 'unknown' | 'missing' | 'seal' | 'unread';
  /** Path of the file as it was chosen; of a missing one as the list has it. */
  path: string;
  /** Files of the list that it is, or may be. */
  listed: readonly string[];
}

/** The outcome of checking what a reader chose. */
export interface CheckedFiles {
  /** The list everything was held to. */
  checksums: Checksums;
  /** Text of the site's own list, where one was among the files. */
  siteList: string | null;
  isWhole: boolean;
  files: CheckedFile[];
}

/** What keeps files from being checked at all. */
export type CheckFault = 'no list' | 'several lists';

/**
 * Holds the chosen files to the outermost list among them, or to `known`. In a whole release or site every file has its place; others are
 * found by their content.
 */
export async function checkChosen(
  chosen: readonly ChosenFile[],
  known: Checksums | null,
): Promise<CheckedFiles | CheckFault> {
  const paths = chosen.map(({ path }) => path);
  const [folder, ...others] = sealedFolders(paths);
  if (others.length > 0) return 'several lists';
  const textOf = async (isList: (path: string) => boolean): Promise<string | null> =>
    (await chosen.find(({ path }) => isList(path))?.file.text()) ?? null;
  const own = await textOf((path) => path === folder?.list);
  const checksums = own === null ? known : parseChecksums(own);
  if (!checksums) return 'no list';
  const whole = folder && isWhole(folder, paths, checksums) ? folder : null;
  const files: CheckedFile[] = [];
  for (const { path, file } of chosen) {
    if (path === folder?.list) continue;
    const isInside = whole !== null && path.startsWith(whole.top);
    files.push(
      isInside ? await checkInside(path, file, whole, checksums) : await checkAlone(path, file, checksums),
    );
  }
  if (whole) {
    const present = paths.filter((path) => path.startsWith(whole.top));
    const below = present.map((path) => path.slice(whole.top.length));
    for (const path of missingFiles(below, checksums)) files.push({ kind: 'missing', path, listed: [path] });
  }
  const siteList = await textOf((path) => /(?:^|\/)seal\/SHA256SUMS$/.test(path));
  return { checksums, siteList, isWhole: whole !== null, files };
}

/** A file of a whole release or site. */
async function checkInside(
  path: string,
  file: Blob,
  folder: SealedFolder,
  checksums: Checksums,
): Promise<CheckedFile> {
  const below = path.slice(folder.top.length);
  const part = partOf(below, folder, checksums);
  if (part === 'seal' || part === 'unknown') return { kind: part, path, listed: [] };
  const name = part === 'copy' ? unpackedName(below) : below;
  const hash = part === 'copy' ? await hashUnpacked(below, file) : await hashFile(file);
  const kind = hash === null ? 'unread' : hash === checksums.get(name) ? 'same' : 'changed';
  return { kind, path, listed: [below] };
}

/** A file by itself, or in a folder that has no list. */
async function checkAlone(path: string, file: Blob, checksums: Checksums): Promise<CheckedFile> {
  const { kind, paths } = judgeFile(path, await hashFile(file), checksums);
  if (kind !== 'unknown') return { kind, path, listed: paths };
  if (isSealName(path)) return { kind: 'seal', path, listed: [] };
  if (!isPacked(path)) return { kind, path, listed: [] };
  const hash = await hashUnpacked(path, file);
  if (hash === null) return { kind: 'unread', path, listed: [] };
  const unpacked = judgeFile(unpackedName(path), hash, checksums);
  return { kind: unpacked.kind, path, listed: unpacked.paths };
}
