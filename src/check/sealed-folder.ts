import { CHECKSUM_FILE, type Checksums } from '../publish/checksums.ts';

/** A folder and the list that names its files: the list of a release stands at its top, that of a site in `seal/`. */
export interface SealedFolder {
  /** Path of the list among the chosen files. */
  list: string;
  /** Path the listed paths start from, empty or with a slash at the end. */
  top: string;
}

/** What a file in a sealed folder is: named by the list, the list itself or what belongs to it, a packed copy of a named file, or neither. */
export type Part = 'listed' | 'seal' | 'copy' | 'unknown';

const SEAL = 'seal/';
const PACKED = /\.(?:gz|br)$/;
const SIGNATURE = new RegExp(`^${CHECKSUM_FILE}(?:\\.(?:ed25519|sm2)\\.sig)?$`);
const PUBLIC_KEY = /^(?:ed25519|sm2)\.pub\.pem$/;

/** The folders of the outermost lists among the chosen files. A release holds its site's list as well, which its own covers. */
export function sealedFolders(paths: readonly string[]): SealedFolder[] {
  const depth = (path: string): number => path.split('/').length;
  const lists = paths.filter((path) => nameOf(path) === CHECKSUM_FILE);
  const least = Math.min(...lists.map(depth));
  return lists
    .filter((path) => depth(path) === least)
    .map((list) => ({ list, top: list.slice(0, -CHECKSUM_FILE.length).replace(/(^|\/)seal\/$/, '$1') }));
}

/** Whether the files were chosen with the folders the list names, rather than the list and some files beside it. */
export function isWhole({ top }: SealedFolder, paths: readonly string[], checksums: Checksums): boolean {
  return paths.some((path) => {
    const below = path.slice(top.length);
    return path.startsWith(top) && below.includes('/') && checksums.has(below);
  });
}

/** What a file of the folder is; `path` starts at its top. */
export function partOf(path: string, { list, top }: SealedFolder, checksums: Checksums): Part {
  if (checksums.has(path)) return 'listed';
  const isOfSite = list.startsWith(top + SEAL);
  const beside = isOfSite ? SEAL : '';
  if (path.startsWith(beside)) {
    const name = path.slice(beside.length);
    if (SIGNATURE.test(name) || (isOfSite && PUBLIC_KEY.test(name))) return 'seal';
  }
  return isOfSite && isPacked(path) && checksums.has(unpackedName(path)) ? 'copy' : 'unknown';
}

/** Whether a file of this name proves a list, and so cannot be proved by one. */
export function isSealName(path: string): boolean {
  return SIGNATURE.test(nameOf(path)) || PUBLIC_KEY.test(nameOf(path));
}

export function isPacked(path: string): boolean {
  return PACKED.test(path);
}

/** `goals/index.html.gz` → `goals/index.html`. */
export function unpackedName(path: string): string {
  return path.replace(PACKED, '');
}

/** Files of the list that are missing among the paths of a whole folder. */
export function missingFiles(paths: readonly string[], checksums: Checksums): string[] {
  const present = new Set(paths);
  return [...checksums.keys()].filter((path) => !present.has(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
