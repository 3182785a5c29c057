import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CHECKSUM_FILE, parseChecksums } from '../publish/checksums.ts';
import { SEAL_FOLDER } from '../publish/seal-site.ts';
import { sha256 } from '../publish/sha256.ts';
import { gzipBytes } from './compressed-copies.ts';
import { fileTime } from './file-time.ts';
import type { Release } from './release-files.ts';
import { RECORD, RELEASE_NAME, type ReleaseRecord } from './release-record.ts';
import { tar } from './tar.ts';
import { zip } from './zip.ts';

/** Start of the name of a folder a release is made in; one is left over when a run is killed. */
const MAKING = '.making-';
/** Start of the name an earlier release of the same name has for the moment it is replaced. */
const REPLACED = '.replaced-';
/** File that names the newest release. */
const NEWEST = 'newest';

/**
 * The release a new one follows: the one it followed when it was made before, else the newest. So a release keeps its bytes
 * when the content comes back to what it was.
 */
export function previousRelease(
  folder: string,
  name: string,
): { name: string; checksums: Map<string, string> } | null {
  const previous = isRelease(folder, name) ? recordOf(folder, name).previous : newestRelease(folder);
  if (!previous || !isRelease(folder, previous)) return null;
  const seal = join(folder, previous, 'site', SEAL_FOLDER, CHECKSUM_FILE);
  return { name: previous, checksums: parseChecksums(readFileSync(seal, 'utf8')) };
}

/** Name of the release packaged last, or `null` where none is noted or it is not there any more. */
export function newestRelease(folder: string): string | null {
  const note = join(folder, NEWEST);
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  return RELEASE_NAME.test(name) && isRelease(folder, name) ? name : null;
}

/** Notes which release is the newest. Neither names nor records can tell: content may come back to what it was. */
export function noteNewest(folder: string, name: string): void {
  writeFileSync(join(folder, MAKING + NEWEST), `${name}\n`);
  renameSync(join(folder, MAKING + NEWEST), join(folder, NEWEST));
}

/** Whether a release of that name is in the folder. */
export function isRelease(folder: string, name: string): boolean {
  return existsSync(join(folder, name, RECORD));
}

/** The record of a release in the folder. Throws when it cannot be read. */
export function recordOf(folder: string, name: string): ReleaseRecord {
  try {
    return JSON.parse(readFileSync(join(folder, name, RECORD), 'utf8')) as ReleaseRecord;
  } catch (error) {
    const words = `release/${name}/${RECORD} 读不出来，这一版坏了。请删去这个文件夹，重新运行 npm run package。`;
    throw new Error(words, { cause: error });
  }
}

/**
 * Writes a release and its archives, `<name>/`, `<name>.tar.gz` and `<name>.zip`. All is made beside the others and renamed
 * when it is whole and `mayStay` says yes of its folder, the folder last, and then noted as the newest; a run that stops before
 * leaves every earlier release as it was. Returns what `mayStay` said.
 */
export async function writeRelease(
  folder: string,
  { name, record, files }: Release,
  mayStay: (made: string) => Promise<boolean>,
): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const making = mkdtempSync(join(folder, MAKING));
  try {
    const entries = [...files].map(([path, bytes]) => ({
      path: `${name}/${path}`,
      bytes,
      time: fileTime(record.date, sha256(bytes)),
    }));
    for (const { path, bytes, time } of entries) {
      const file = join(making, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      utimesSync(file, time, time);
    }
    if (!(await mayStay(join(making, name)))) return false;
    writeFileSync(join(making, `${name}.tar.gz`), await gzipBytes(tar(entries)));
    writeFileSync(join(making, `${name}.zip`), zip(entries));
    renameSync(join(making, `${name}.tar.gz`), join(folder, `${name}.tar.gz`));
    renameSync(join(making, `${name}.zip`), join(folder, `${name}.zip`));
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(folder, REPLACED + name));
    renameSync(join(making, name), join(folder, name));
    noteNewest(folder, name);
    return true;
  } finally {
    rmSync(making, { recursive: true, force: true });
    tidyReleases(folder);
  }
}

/** Clears away what a run that was killed has left, and puts a release back that it had moved aside. */
export function tidyReleases(folder: string): void {
  for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
    const place = join(folder, entry.slice(REPLACED.length));
    if (entry.startsWith(REPLACED) && !existsSync(place)) renameSync(join(folder, entry), place);
    else if (entry.startsWith(REPLACED) || entry.startsWith(MAKING)) {
      rmSync(join(folder, entry), { recursive: true, force: true });
    }
  }
}
