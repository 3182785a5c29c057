/** A file to put into an archive; `time` in seconds since 1970. */
export interface ArchiveEntry {
  path: string;
  bytes: Uint8Array;
  time: number;
}

const BLOCK = 512;
const MODE = '0000644';

/** A tar archive (ustar) of the entries in their order. Throws when a path is too long for the format. */
export function tar(entries: readonly ArchiveEntry[]): Uint8Array {
  const parts = entries.flatMap(({ path, bytes, time }) => [
    header(path, bytes.length, time),
    bytes,
    new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ]);
  return Buffer.concat([...parts, new Uint8Array(2 * BLOCK)]);
}

function header(path: string, size: number, time: number): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  const { name, prefix } = splitPath(path);
  const octal = (value: number): string => value.toString(8).padStart(11, '0');
  block.write(name, 0);
  block.write(MODE, 100);
  block.write('0000000', 108);
  block.write('0000000', 116);
  block.write(octal(size), 124);
  block.write(octal(time), 136);
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** The format has 100 bytes for the end of a path and 155 for the folders before it. */
function splitPath(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' };
  const slash = path.indexOf('/', path.length - 101);
  if (slash < 0 || slash > 155) throw new Error(`路径太长，放不进 tar：${path}`);
  return { name: path.slice(slash + 1), prefix: path.slice(0, slash) };
}
