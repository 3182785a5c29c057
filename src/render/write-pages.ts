import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../source/content-files.ts';

/**
 * Makes a folder hold exactly these files. Only files whose bytes change are written; all new bytes are on disk beside the old
 * ones before the first is put in place, so a failure while writing leaves the tree as it was. Orphans go last.
 */
export function writePages(folder: string, pages: ReadonlyMap<string, string>): { written: number; removed: number } {
  const changed = [...pages].filter(([path, text]) => readText(join(folder, path)) !== text);
  const temporary = (path: string): string => join(folder, `${path}.new`);
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(temporary(path), text);
  }
  for (const [path] of changed) renameSync(temporary(path), join(folder, path));
  const orphans = listFiles(folder).filter((path) => !pages.has(path));
  for (const path of orphans) {
    rmSync(join(folder, path));
    removeEmptyFolders(folder, dirname(path));
  }
  return { written: changed.length, removed: orphans.length };
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

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
