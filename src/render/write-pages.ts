import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedPage } from './mdx.ts';

/**
 * Makes a folder hold exactly these files. Only files whose bytes change are written; all new bytes are on disk beside the old
 * ones before the first is put in place, so a failure while writing leaves the tree as it was. Orphans go last.
 * Links are never followed: what they lead to lies outside the folder.
 */
export function writePages(
  folder: string,
  pages: ReadonlyMap<string, Pick<GeneratedPage, 'text'>>,
): { written: number; removed: number } {
  mkdirSync(folder, { recursive: true });
  const entries = listEntries(folder);
  refuseObstacles(folder, entries, pages);
  const changed = [...pages].filter(([path, { text }]) => !hasBytes(join(folder, path), text));
  const temporary = (path: string): string => join(folder, `${path}.new`);
  const written: string[] = [];
  try {
    for (const [path, { text }] of changed) {
      written.push(path);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      rmSync(temporary(path), { force: true });
      writeFileSync(temporary(path), text, { flag: 'wx' });
    }
  } catch (error) {
    for (const path of written) {
      discard(temporary(path));
      removeEmptyFolders(folder, dirname(path));
    }
    throw error;
  }
  for (const path of written) renameSync(temporary(path), join(folder, path));
  const orphans = entries.filter(({ path, isFolder }) => !isFolder && !pages.has(path));
  for (const { path } of orphans) {
    rmSync(join(folder, path), { force: true });
    removeEmptyFolders(folder, dirname(path));
  }
  return { written: written.length, removed: orphans.length };
}

interface Entry {
  path: string;
  isFolder: boolean;
}

/** Everything below a folder. A link is an entry, not a folder, whatever it leads to. */
function listEntries(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const own = { path: entry.name, isFolder: entry.isDirectory() };
    if (!own.isFolder) return [own];
    const inside = listEntries(join(folder, entry.name));
    return [own, ...inside.map(({ path, isFolder }) => ({ path: `${entry.name}/${path}`, isFolder }))];
  });
}

/** A folder where a page belongs, or a file or link where a folder belongs, would stop the work half-way. */
function refuseObstacles(
  folder: string,
  entries: readonly Entry[],
  pages: ReadonlyMap<string, unknown>,
): void {
  const folders = new Set<string>();
  for (const page of pages.keys()) {
    for (let path = dirname(page); path !== '.'; path = dirname(path)) folders.add(path);
  }
  const obstacle = entries.find(({ path, isFolder }) => (isFolder ? pages : folders).has(path));
  if (obstacle) throw new Error(`${join(folder, obstacle.path)} 占了生成页面的位置，请移走它。`);
}

/** Removes what was begun; where nothing was, or a folder stands, there is nothing to remove. */
function discard(path: string): void {
  try {
    rmSync(path);
  } catch {}
}

function removeEmptyFolders(folder: string, path: string): void {
  if (path === '.') return;
  try {
    rmdirSync(join(folder, path));
  } catch {
    return;
  }
  removeEmptyFolders(folder, dirname(path));
}

function hasBytes(path: string, text: string): boolean {
  try {
    return lstatSync(path).isFile() && readFileSync(path).equals(Buffer.from(text));
  } catch {
    return false;
  }
}
