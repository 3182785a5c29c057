import type { Checksums } from '../publish/checksums.ts';

/** What a list of checksums says of one file: the same as published, changed, or not of this site. */
export type Judgement =
  | { kind: 'same'; paths: string[] }
  | { kind: 'changed'; paths: string[] }
  | { kind: 'unknown'; paths: [] };

/**
 * Finds a file by its content, so that a download may have any name; one whose content is not listed is called changed when
 * a listed file has its name. `path` is the file's name, with as many of the folders above it as are known.
 */
export function judgeFile(path: string, hash: string, checksums: Checksums): Judgement {
  const listed = [...checksums];
  const same = listed.filter(([, own]) => own === hash).map(([own]) => own);
  const named = listed.map(([own]) => own).filter((own) => isNamed(path, own));
  const [longest = ''] = named.toSorted((a, b) => b.length - a.length);
  // In a folder the place counts too: two pages that changed places are both wrong.
  const isInPlace = !path.includes('/') || named.length === 0 || same.includes(longest);
  if (same.length > 0 && isInPlace) {
    return { kind: 'same', paths: same };
  }
  if (named.length === 0) return { kind: 'unknown', paths: [] };
  return { kind: 'changed', paths: path.includes('/') ? [longest] : named };
}

/** Files of the list that are missing among the paths of a whole site. */
export function missingFiles(paths: readonly string[], checksums: Checksums): string[] {
  const present = new Set(paths);
  return [...checksums.keys()].filter((path) => !present.has(path));
}

function isNamed(path: string, listed: string): boolean {
  return (
    path === listed || path.endsWith(`/${listed}`) || (!path.includes('/') && listed.endsWith(`/${path}`))
  );
}
