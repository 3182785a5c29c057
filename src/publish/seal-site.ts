import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../source/content-files.ts';
import { CHECKSUM_FILE, formatChecksums } from './checksums.ts';
import { sha256 } from './sha256.ts';

/** Folder of a site that holds its list of checksums; the list does not name what stands there. */
export const SEAL_FOLDER = 'seal';

/** Last step of a build: lists the checksum of every finished file in `seal/SHA256SUMS`. */
export function sealSite(folder: string): void {
  rmSync(join(folder, SEAL_FOLDER), { recursive: true, force: true });
  const checksums = new Map(
    listFiles(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );
  mkdirSync(join(folder, SEAL_FOLDER));
  writeFileSync(join(folder, SEAL_FOLDER, CHECKSUM_FILE), formatChecksums(checksums));
}
