import { inflateZlib } from './inflate.ts';
import type { Opened } from './open-bytes.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** The chunks of PNG pictures that are no pixels; packed texts (zTXt, iTXt, iCCP) opened. */
export function* openPng(bytes: Buffer): Generator<Opened> {
  for (let from = bytes.indexOf(SIGNATURE, 0, 'latin1'); from !== -1; ) {
    let at = from + 8;
    while (at + 12 <= bytes.length) {
      const length = bytes.readUInt32BE(at);
      const kind = bytes.toString('latin1', at + 4, at + 8);
      const data = bytes.subarray(at + 8, at + 8 + length);
      if (!/^[A-Za-z]{4}$/.test(kind)) break;
      if (!/^(?:IHDR|IDAT|PLTE|IEND|fdAT)$/.test(kind)) yield* openChunk(kind, data);
      at += 12 + length;
      if (kind === 'IEND') break;
    }
    from = bytes.indexOf(SIGNATURE, from + 8, 'latin1');
  }
}

function* openChunk(kind: string, data: Buffer): Generator<Opened> {
  const how = `PNG 的 ${kind}`;
  yield { how, bytes: data };
  const keyword = data.indexOf(0);
  if (keyword === -1) return;
  const isPacked = kind === 'zTXt' || kind === 'iCCP' || (kind === 'iTXt' && data[keyword + 1] === 1);
  if (!isPacked) return;
  let start = keyword + 2;
  if (kind === 'iTXt') {
    const language = data.indexOf(0, keyword + 3);
    start = data.indexOf(0, language + 1) + 1;
  }
  const inflated = inflateZlib(data.subarray(start));
  yield inflated ? { how, ...inflated } : { how, problem: '压缩数据是坏的' };
}
