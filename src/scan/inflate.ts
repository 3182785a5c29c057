import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';

/** Largest packed member that is opened, in bytes; a larger one is reported, so that it cannot hide anything. */
const MAX_OPENED_BYTES = 192 * 1024 * 1024;

export type Inflated = { bytes: Buffer } | { problem: string };

type Decompress = (
  bytes: Uint8Array,
  options: { maxOutputLength: number; chunkSize: number; finishFlush?: number },
) => Buffer;

/** The content, `problem` when it is too large, or `null` when these bytes are nothing of the kind. */
function decompress(bytes: Uint8Array, run: Decompress, isCutAllowed = false): Inflated | null {
  const { stackTraceLimit } = Error;
  // Most places that look packed are not, and the stacks of their errors would cost more than reading them.
  Error.stackTraceLimit = 0;
  try {
    const chunkSize = Math.min(64 * 1024, Math.max(1024, bytes.length));
    const options = { maxOutputLength: MAX_OPENED_BYTES, chunkSize };
    return {
      bytes: run(bytes, isCutAllowed ? { ...options, finishFlush: constants.Z_SYNC_FLUSH } : options),
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? { problem: '打开后太大' } : null;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The platform's own refuses gzip data that other bytes stand behind: then what follows its header is read. */
export function gunzip(bytes: Uint8Array): Inflated | null {
  return (
    decompress(bytes, gunzipSync, true) ??
    decompress(bytes.subarray(headerLength(bytes)), inflateRawSync, true)
  );
}
export const inflateZlib = (bytes: Uint8Array): Inflated | null =>
  mayBeDeflate(bytes, 2) ? decompress(bytes, inflateSync, true) : null;
export const inflateRaw = (bytes: Uint8Array): Inflated | null =>
  mayBeDeflate(bytes, 0) ? decompress(bytes, inflateRawSync) : null;
export const unbrotli = (bytes: Uint8Array): Inflated | null =>
  decompress(bytes, (input, { maxOutputLength, chunkSize }) =>
    brotliDecompressSync(input, { maxOutputLength, chunkSize }),
  );
export const unzstd = (bytes: Uint8Array): Inflated | null =>
  decompress(bytes, (input, { maxOutputLength, chunkSize }) =>
    zstdDecompressSync(input, { maxOutputLength, chunkSize }),
  );

/** Length of a gzip header (RFC 1952): ten bytes, then what its flags name. */
function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  if (flags & 8) at = bytes.indexOf(0, at) + 1 || bytes.length;
  if (flags & 16) at = bytes.indexOf(0, at) + 1 || bytes.length;
  return flags & 2 ? at + 2 : at;
}

/** Whether a deflate block (RFC 1951) can begin here; turns chance places away without asking zlib. */
function mayBeDeflate(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = bytes.subarray(at, at + 5);
  const kind = (first >> 1) & 3;
  if (kind === 0) return (second ^ fourth) === 0xff && (third ^ fifth) === 0xff;
  if (kind === 2) return first >> 3 <= 29 && (second & 31) <= 29;
  return kind === 1;
}
