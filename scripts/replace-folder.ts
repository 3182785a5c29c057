import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Start of the name of a folder a site is built in. */
export const BUILD_FOLDER = '.build-';
/** Name of what is replaced, beside what replaces it. */
const REPLACED = 'replaced';

/** Puts a finished folder in the place of another: two renames, the old one deleted last, or back in its place when that fails. */
export function replaceFolder(next: string, current: string): void {
  const old = join(next, '..', REPLACED);
  if (existsSync(current)) renameSync(current, old);
  try {
    renameSync(next, current);
  } catch (error) {
    if (existsSync(old)) renameSync(old, current);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Puts a folder of `root` back that a build killed between the two renames has moved aside. */
export function putBack(root: string, name: string): void {
  if (existsSync(join(root, name))) return;
  const builds = readdirSync(root).filter((entry) => entry.startsWith(BUILD_FOLDER));
  const left = builds.find((entry) => existsSync(join(root, entry, REPLACED)));
  if (!left) return;
  renameSync(join(root, left, REPLACED), join(root, name));
  rmSync(join(root, left), { recursive: true });
}
