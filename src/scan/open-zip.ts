import { inflateRaw } from './inflate.ts';
import type { Opened } from './open-bytes.ts';

/**
 * The members of a zip file (xlsx, docx too), found by their own headers wherever they stand, so that one left out of the table of
 * contents is read as well. Uncompressed members are only named: their bytes stand in the file as they are.
 */
export function* openZip(bytes: Buffer): Generator<Opened> {
  for (
    let at = bytes.indexOf('PK\x03\x04', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1')
  ) {
    if (at + 30 > bytes.length) return;
    const flags = bytes.readUInt16LE(at + 6);
    const method = bytes.readUInt16LE(at + 8);
    const size = bytes.readUInt32LE(at + 18);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    const how = `zip 里的 ${name}`;
    if (flags & 1) {
      yield { how, problem: '加了密' };
    } else if (method === 8) {
      const inflated = inflateRaw(bytes.subarray(start));
      yield inflated ? { how, ...inflated } : { how, problem: '压缩数据是坏的' };
    } else if (method === 0) {
      // Read by itself when its length is known, so that a member that is itself packed is seen to be.
      if (size > 0 && size !== 0xffffffff) yield { how, bytes: bytes.subarray(start, start + size) };
    } else yield { how, problem: `压缩方式 ${method} 不认识` };
  }
}
