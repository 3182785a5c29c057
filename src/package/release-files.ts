import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUM_FILE, formatChecksums, parseChecksums } from '../publish/checksums.ts';
import { SEAL_FOLDER } from '../publish/seal-site.ts';
import { sha256 } from '../publish/sha256.ts';
import { compressedCopies } from './compressed-copies.ts';
import { deployGuide } from './deploy-guide.ts';
import { type FileBytes, sorted, utf8 } from './file-bytes.ts';
import { hostFiles } from './hosts/host-files.ts';
import type { SigningKeys } from './keys.ts';
import type { Review } from './release-date.ts';
import { changesBetween, fileList, RECORD, type ReleaseRecord, toolVersions } from './release-record.ts';
import { type PackageLock, sbom } from './sbom.ts';
import { publicKeys, signatures } from './sign.ts';

/** What a release is made of. */
export interface ReleaseInput {
  /** The finished site, with its seal. */
  site: FileBytes;
  siteName: string;
  basePath: string;
  /** What the release is dated by, from the content. */
  date: string;
  /** Whether something official is still missing, so that every page says 「示例」. */
  isDemonstration: boolean;
  reviews: Review[];
  lock: PackageLock;
  /** Version of the running Node.js. */
  node: string;
  keys: SigningKeys;
  /** The release before one of a name, or `null` when that is the first. */
  previousOf: (name: string) => { name: string; checksums: ReadonlyMap<string, string> } | null;
}

/** A release: its name, the record of it, and every file by its path below the release's folder. */
export interface Release {
  name: string;
  record: ReleaseRecord;
  files: Map<string, Uint8Array>;
}

/** Files that go into each release as they are. */
const CARRIED = ['verify.mjs', 'verify.sh'];
const CARRIED_FOLDER = join(import.meta.dirname, 'carried');

/**
 * Puts a release together. Its name, `<date>-<12 digits>`, tells its content: neither the signature nor the release
 * before has a say, so that the same content always gets the same name.
 */
export async function makeRelease(input: ReleaseInput): Promise<Release> {
  const { site, basePath, date, lock, keys } = input;
  const seal = site.get(`${SEAL_FOLDER}/${CHECKSUM_FILE}`);
  if (!seal) throw new Error(`the site has no ${SEAL_FOLDER}/${CHECKSUM_FILE}`);
  const plain = new Map([
    ...under('site', new Map([...site, ...(await compressedCopies(site))])),
    ...under('hosts', texts(Object.fromEntries(hostFiles(basePath)))),
    ...texts({ 'sbom.json': json(sbom(lock)), 'deploy-guide.html': deployGuide(input) }),
    ...CARRIED.map((name): [string, Uint8Array] => [name, readFileSync(join(CARRIED_FOLDER, name))]),
  ]);
  const name = `${date}-${sha256(formatChecksums(checksumsOf(plain))).slice(0, 12)}`;
  const signed = new Map([
    ...plain,
    ...under(`site/${SEAL_FOLDER}`, [...signatures(seal, keys), ...publicKeys(keys)]),
    ...publicKeys(keys),
  ]);
  const previous = input.previousOf(name);
  const checksums = checksumsOf(signed);
  const record: ReleaseRecord = {
    format: 1,
    name,
    date,
    isDemonstration: input.isDemonstration,
    contentHash: sha256(seal),
    tools: toolVersions(lock, input.node),
    reviews: input.reviews,
    previous: previous?.name ?? null,
    changes: changesBetween(previous?.checksums ?? new Map(), parseChecksums(Buffer.from(seal).toString())),
    fileCount: checksums.size,
    files: fileList(signed, checksums),
  };
  const complete = new Map([...signed, [RECORD, utf8(json(record))] as const]);
  const sums = utf8(formatChecksums(checksumsOf(complete)));
  const files = new Map([...complete, [CHECKSUM_FILE, sums] as const, ...signatures(sums, keys)]);
  return { name, record, files: new Map(sorted(files)) };
}

function under(folder: string, files: Iterable<[string, Uint8Array]>): [string, Uint8Array][] {
  return [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]);
}

function texts(files: Readonly<Record<string, string>>): [string, Uint8Array][] {
  return Object.entries(files).map(([path, text]) => [path, utf8(text)]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function checksumsOf(files: FileBytes): Map<string, string> {
  return new Map(sorted(files).map(([path, bytes]) => [path, sha256(bytes)]));
}
