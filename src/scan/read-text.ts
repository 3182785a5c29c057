import { isPlainText } from './open-bytes.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030');
const big5 = new TextDecoder('big5');
const utf16 = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
  how: encoding.toUpperCase(),
  decoder: new TextDecoder(encoding, { ignoreBOM: true }),
}));

export interface Reading {
  how: string;
  text: string;
}

/** Bytes read as text: UTF-8; and when they are not plainly that, UTF-16 of either order from either byte, GB 18030 and Big5. */
export function* readText(bytes: Uint8Array): Generator<Reading> {
  yield { how: '', text: utf8.decode(bytes) };
  if (isPlainText(bytes)) return;
  for (const offset of [0, 1]) {
    for (const { how, decoder } of utf16) yield { how, text: decoder.decode(bytes.subarray(offset)) };
  }
  yield { how: 'GB18030', text: gb18030.decode(bytes) };
  yield { how: 'Big5', text: big5.decode(bytes) };
}
