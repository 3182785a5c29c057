import { crc32, deflateRawSync } from 'node:zlib';
import type { ArchiveEntry } from './tar.ts';

const VERSION = 20;
const ZIP64_VERSION = 45;
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffffffff;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const STORED = 0;
/** `rw-r--r--` of a regular file, where Unix keeps it. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;
const MADE_ON_UNIX = 3 << 8;

/** A zip archive of the entries in their order. */
export function zip(entries: readonly ArchiveEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, time } of entries) {
    const name = Buffer.from(path);
    const deflated = deflateRawSync(bytes, { level: 9 });
    const isSmaller = deflated.length < bytes.length;
    const data = isSmaller ? deflated : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    common.writeUInt32LE(dosTime(time), 6);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04'), common, name, Buffer.from(data));
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(ATTRIBUTES, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(MADE_ON_UNIX | VERSION, 0);
    directory.push(Buffer.from('PK\x01\x02'), madeBy, common, rest, name);
    offset += 4 + common.length + name.length + data.length;
  }
  if (offset > MOST_BYTES) throw new Error('网站太大，放不进 zip。');
  const listing = Buffer.concat(directory);
  const count = Math.min(entries.length, MOST_ENTRIES);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  const long = count < MOST_ENTRIES ? [] : [longEnd(entries.length, listing.length, offset)];
  return Buffer.concat([...files, listing, ...long, Buffer.from('PK\x05\x06'), end]);
}

/** The end of an archive of more files than two bytes can count (zip64), and where it stands. */
function longEnd(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(52);
  record.writeBigUInt64LE(44n, 0);
  record.writeUInt16LE(MADE_ON_UNIX | ZIP64_VERSION, 8);
  record.writeUInt16LE(ZIP64_VERSION, 10);
  record.writeBigUInt64LE(BigInt(count), 20);
  record.writeBigUInt64LE(BigInt(count), 28);
  record.writeBigUInt64LE(BigInt(size), 36);
  record.writeBigUInt64LE(BigInt(offset), 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(offset + size), 4);
  locator.writeUInt32LE(1, 12);
  return Buffer.concat([Buffer.from('PK\x06\x06'), record, Buffer.from('PK\x06\x07'), locator]);
}

/** Date and time as MS-DOS wrote them, in world time: years from 1980, steps of two seconds. */
function dosTime(seconds: number): number {
  const time = new Date(seconds * 1000);
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((day << 16) | clock) >>> 0;
}
