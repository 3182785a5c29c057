import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FileBytes } from './file-bytes.ts';
import { TEXT_EXTENSIONS } from './hosts/file-types.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
/** Place of the byte in a gzip header that tells the system it was made on, and the value for «unknown». */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** A `.gz` and a `.br` copy of each text file that gets smaller by it. */
export async function compressedCopies(files: FileBytes): Promise<Map<string, Uint8Array>> {
  const isText = (path: string): boolean =>
    TEXT_EXTENSIONS.some((extension) => path.endsWith(`.${extension}`));
  const copies = await Promise.all(
    [...files]
      .filter(([path]) => isText(path))
      .flatMap(([path, bytes]) => [
        gzipBytes(bytes).then((copy) => ({ path: `${path}.gz`, copy, size: bytes.length })),
        brotliBytes(bytes).then((copy) => ({ path: `${path}.br`, copy, size: bytes.length })),
      ]),
  );
  return new Map(copies.filter(({ copy, size }) => copy.length < size).map(({ path, copy }) => [path, copy]));
}

/** Bytes packed with gzip, the same on every system. */
export async function gzipBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

function brotliBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
