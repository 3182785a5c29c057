import type { Checksums } from '../publish/checksums.ts';
import type { FileBytes } from './file-bytes.ts';
import type { Review } from './release-date.ts';
import type { PackageLock } from './sbom.ts';

/** File of a release that holds its record. */
export const RECORD = 'release.json';
/** What a release is called: date or fiscal year, and the start of its content's hash. */
export const RELEASE_NAME = /^\d{4}(?:-\d\d-\d\d)?-[0-9a-f]{12}$/;

/** Packages whose version can change what a site looks like. */
const TOOLS = ['astro', '@astrojs/mdx', 'pagefind', 'chart.js', 'esbuild', 'yaml', 'zod'];

/** What changed in the site since the release before; paths below the site. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** `release.json`: what a release is, and what is in it. */
export interface ReleaseRecord {
  /** Version of this shape. */
  format: 1;
  name: string;
  date: string;
  /** Whether every page says 「示例」, because something official was still missing. */
  isDemonstration: boolean;
  /** SHA-256 of the site's own list of checksums. */
  contentHash: string;
  tools: Record<string, string>;
  reviews: Review[];
  /** Name of the release before, or `null` for the first. */
  previous: string | null;
  changes: Changes;
  fileCount: number;
  files: { path: string; size: number; sha256: string }[];
}

/** Versions of this project, of Node.js and of the packages that make the site. */
export function toolVersions(lock: PackageLock, node: string): Record<string, string> {
  const versions = TOOLS.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? '']);
  return { [lock.name]: lock.version, node, ...Object.fromEntries(versions) };
}

/** The files of a release with size and checksum. */
export function fileList(files: FileBytes, checksums: Checksums): ReleaseRecord['files'] {
  return [...checksums].map(([path, sha256]) => ({ path, size: files.get(path)?.length ?? 0, sha256 }));
}

/** What a list of checksums adds to, changes in and removes from the one before. */
export function changesBetween(before: Checksums, after: Checksums): Changes {
  const isIn = (checksums: Checksums) => (path: string) => checksums.has(path);
  const added = [...after.keys()].filter((path) => !isIn(before)(path));
  const removed = [...before.keys()].filter((path) => !isIn(after)(path));
  const changed = [...after.keys()].filter(
    (path) => before.has(path) && before.get(path) !== after.get(path),
  );
  return { added, changed, removed };
}
