import type { Checksums } from '../publish/checksums.ts';

/** What a list of checksums says of one file: the same as published, changed, or not of this site. */
export type Judgement =
  | { kind: 'same'; paths: string[] }
  | { kind: 'changed'; paths: string[] }
  | { kind: 'unknown'; paths: [] };

/**
 * Finds a file by its content, so that a download may have any name; one whose content is not listed is called changed when
 * a listed file has its name, and every file that it may be is told. `path` is the file's name, with as many of the folders above it as
 * are known: the more of them, the fewer files it may be.
 */
export function judgeFile(path: string, hash: string, checksums: Checksums): Judgement {
  const same = [...checksums].filter(([, own]) => own === hash).map(([own]) => own);
  const named = mostAlike(path, [...checksums.keys()]);
  // In a folder the place counts too: two pages that changed places are both wrong.
  const isInPlace = !path.includes('/') || named.length === 0 || named.some((own) => same.includes(own));
  if (same.length > 0 && isInPlace) return { kind: 'same', paths: same };
  return named.length === 0 ? { kind: 'unknown', paths: [] } : { kind: 'changed', paths: named };
}

/** The listed paths that agree with `path` in the most names, counted from the end; none when not even the file's name is listed. */
function mostAlike(path: string, listed: readonly string[]): string[] {
  const names = path.split('/').reverse();
  const agreeing = (other: string): number => {
    const others = other.split('/').reverse();
    const differs = names.findIndex((name, index) => name !== others[index]);
    return differs < 0 ? names.length : differs;
  };
  const counts = listed.map((other) => ({ other, count: agreeing(other) }));
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return counts.filter(({ count }) => count === most).map(({ other }) => other);
}
