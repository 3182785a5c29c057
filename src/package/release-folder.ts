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
import { listFiles } from '../source/content-files.ts';
import { gzipBytes } from './compressed-copies.ts';
import { fileTime } from './file-time.ts';
import type { Release } from './release-files.ts';
import type { ReleaseRecord } from './release-record.ts';
import { tar } from './tar.ts';
import { zip } from './zip.ts';

/** Start of the name of a folder a release is made in; one is left over when a run is killed. */
const MAKING = '.making-';
/** Start of the name an earlier release of the same name has for the moment it is replaced. */
const REPLACED = '.replaced-';

/**
 * The release a new one follows: the one it followed when it was made before, else the newest, which no other follows.
 */
export function previousRelease(
  folder: string,
  name: string,
): { name: string; checksums: Map<string, string> } | null {
  const same = readRecords(folder).find((record) => record.name === name);
  const previous = same ? same.previous : newestRelease(folder);
  if (!previous || !existsSync(join(folder, previous))) return null;
  const seal = join(folder, previous, 'site', SEAL_FOLDER, CHECKSUM_FILE);
  return { name: previous, checksums: parseChecksums(readFileSync(seal, 'utf8')) };
}

/** Name of the release no other follows (of several the last by name), or `null` where there is none. */
export function newestRelease(folder: string): string | null {
  const records = readRecords(folder);
  const followed = new Set(records.map(({ previous }) => previous));
  return records.filter(({ name }) => !followed.has(name)).at(-1)?.name ?? null;
}

/**
 * Writes a release and its archives, `<name>/`, `<name>.tar.gz` and `<name>.zip`. All is made beside the others and renamed
 * when it is whole and `mayStay` says yes of its folder, the folder last; a run that stops before leaves every earlier
 * release as it was. Returns what `mayStay` said.
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

/** Records of the releases in a folder, sorted by name. */
function readRecords(folder: string): ReleaseRecord[] {
  return listFiles(folder)
    .filter((path) => /^[^/]+\/release\.json$/.test(path))
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as ReleaseRecord);
}
