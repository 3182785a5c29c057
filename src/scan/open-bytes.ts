import { isUtf8 } from 'node:buffer';
import { gunzip, type Inflated, inflateRaw, inflateZlib, unbrotli, unzstd } from './inflate.ts';
import { openPdf } from './open-pdf.ts';
import { openPng } from './open-png.ts';
import { isTar, openTar } from './open-tar.ts';
import { openZip } from './open-zip.ts';

/** What is packed inside bytes, and how; or why it cannot be read. */
export type Opened = { how: string } & ({ bytes: Uint8Array } | { problem: string });

/** Archives that nothing here opens: they must not be in a site, because nobody can say what they hold. */
const CLOSED = [
  { how: '7z', mark: '7z\xbc\xaf\x27\x1c' },
  { how: 'rar', mark: 'Rar!\x1a\x07' },
  { how: 'xz', mark: '\xfd7zXZ\0' },
  { how: 'lzma', mark: '\x5d\0\0\x80\0' },
  { how: 'lzip', mark: 'LZIP\x01' },
  { how: 'bzip2', mark: 'BZh1AY&SY' },
  { how: 'lz4', mark: '\x04\x22\x4d\x18' },
  { how: 'cab', mark: 'MSCF\0\0\0\0' },
] as const;
const LONGEST_MARK = 10;

const PACKED_NAME = /\.(gz|tgz|br|zst|zip|xlsx|docx|pptx|jar)$/i;

/** Opens what is packed in bytes one level deep; anywhere in them, not only at the beginning. Plain text has nothing packed. */
export function* openBytes(bytes: Buffer, name = ''): Generator<Opened> {
  yield* openPdf(bytes);
  const packing = PACKED_NAME.exec(name)?.[1]?.toLowerCase();
  if (!packing && isPlainText(bytes)) return;
  // The digit in bzip2's mark tells how hard it was pressed.
  const beginning = bytes.toString('latin1', 0, LONGEST_MARK).replace(/^BZh[1-9]/, 'BZh');
  const closed = CLOSED.find(({ mark }) => beginning.startsWith(mark));
  if (closed) {
    yield { how: closed.how, problem: '这种压缩文件打不开' };
    return;
  }
  let isKnown = false;
  if (isTar(bytes)) {
    isKnown = true;
    yield* openTar(bytes);
  }
  if (bytes.includes('PK\x03\x04', 0, 'latin1')) {
    isKnown = bytes.readUInt32LE(0) === 0x04034b50;
    for (const opened of openZip(bytes)) {
      // The mark may stand in other bytes by chance: only a real zip file is held to it.
      if ('bytes' in opened || isKnown) yield opened;
    }
  }
  if (bytes.includes('\x89PNG', 0, 'latin1')) {
    isKnown ||= bytes[0] === 0x89;
    yield* openPng(bytes);
  }
  if (beginning.startsWith('wOF2')) {
    const font = openFont(bytes);
    isKnown = font !== null;
    if (font) yield { how: 'WOFF2', ...font };
  }
  for (const { at, how, open } of packedPlaces(bytes)) {
    const opened = open(bytes.subarray(at));
    if (!opened || ('bytes' in opened && opened.bytes.length === 0)) continue;
    isKnown ||= at === 0;
    yield { how, ...opened };
  }
  if (!isKnown) {
    const opened = openUnmarked(bytes);
    if (opened) {
      isKnown = true;
      yield opened;
    }
  }
  if (packing && !isKnown && bytes.length > 0 && !isPlainText(bytes)) {
    yield { how: packing, problem: '打不开，不知道里面有什么' };
  }
}

/** UTF-8 without control characters that text does not have. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return false;
  }
  return true;
}

interface PackedPlace {
  at: number;
  how: string;
  open: (bytes: Uint8Array) => Inflated | null;
}

/** Where gzip, zlib or zstd data may begin. */
function* packedPlaces(bytes: Buffer): Generator<PackedPlace> {
  for (
    let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('\x1f\x8b\x08', at + 3, 'latin1')
  ) {
    yield { at, how: 'gzip', open: gunzip };
  }
  for (let at = bytes.indexOf(0x78); at !== -1; at = bytes.indexOf(0x78, at + 1)) {
    const second = bytes[at + 1] ?? 0;
    if (((0x78 << 8) | second) % 31 === 0 && (second & 0x20) === 0) {
      yield { at, how: 'deflate', open: inflateZlib };
    }
  }
  // Made with a smaller window it begins with another byte, looked for at the beginning only.
  const [first = 0, second = 0] = bytes;
  if (first < 0x78 && (first & 15) === 8 && ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0) {
    yield { at: 0, how: 'deflate', open: inflateZlib };
  }
  for (
    let at = bytes.indexOf('\x28\xb5\x2f\xfd', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('\x28\xb5\x2f\xfd', at + 4, 'latin1')
  ) {
    yield { at, how: 'zstd', open: unzstd };
  }
}

/** The tables of a WOFF 2 font, in one run of Brotli behind a directory; what describes the file stands behind them. */
function openFont(bytes: Buffer): Inflated | null {
  if (bytes.length < 48) return null;
  const length = bytes.readUInt32BE(20);
  const [about, own] = [bytes.readUInt32BE(28), bytes.readUInt32BE(40)];
  const behind = [about, own, bytes.length].find((offset) => offset > 0) as number;
  // Parts begin at every fourth byte.
  for (let end = behind; end > behind - 4; end--) {
    const opened = unbrotli(bytes.subarray(end - length, end));
    if (opened && ('problem' in opened || opened.bytes.length > length / 2)) return opened;
  }
  return null;
}

/** Brotli and bare deflate carry no mark. */
export function openUnmarked(bytes: Buffer): Opened | null {
  for (const [how, open] of [
    ['brotli', unbrotli],
    ['deflate', inflateRaw],
  ] as const) {
    const opened = open(bytes);
    if (opened && 'bytes' in opened && opened.bytes.length >= 6 && opened.bytes.length >= bytes.length / 2) {
      return { how, ...opened };
    }
    if (opened && 'problem' in opened) return { how, ...opened };
  }
  return null;
}
