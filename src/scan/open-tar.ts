import type { Opened } from './open-bytes.ts';

const BLOCK = 512;

/** The members of a tar archive, each by itself. */
export function* openTar(bytes: Buffer): Generator<Opened> {
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const size = readSize(bytes.subarray(at + 124, at + 136));
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '' && size === 0) {
      at += BLOCK;
      continue;
    }
    if (size === null) return;
    yield { how: `tar 里的 ${name}`, bytes: bytes.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** Octal digits, or for large files a binary number marked by its first bit. */
function readSize(field: Buffer): number | null {
  if ((field[0] as number) & 0x80) return field.readUIntBE(6, 6);
  const digits = field.toString('latin1').replace(/[\0 ]/g, '');
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : null;
}

export function isTar(bytes: Buffer): boolean {
  return bytes.length >= BLOCK && bytes.toString('latin1', 257, 262) === 'ustar';
}
