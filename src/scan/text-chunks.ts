/** Bytes of a chunk; a file of this size or less is one. */
const CHUNK = 512 * 1024;
/** Read again with the next chunk, so that nothing is cut in two. */
const OVERLAP = 16 * 1024;
/** As far as a chunk is prolonged to hold a whole run of base64. */
const LONGEST = 48 * 1024 * 1024;

/** Bytes in pieces that can be read one at a time, cut where no encoded run and no character is cut. */
export function* textChunks(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < bytes.length) {
    let end = Math.min(bytes.length, start + CHUNK);
    while (end < bytes.length && end - start < LONGEST && isEncoded(bytes[end] as number)) end++;
    yield bytes.subarray(start, end);
    if (end >= bytes.length) return;
    // At even distance, so that two-byte characters are read from their first byte again; and not inside one of UTF-8.
    let next = end - OVERLAP;
    while (((bytes[next] as number) & 0xc0) === 0x80 && next > end - OVERLAP - 4) next--;
    start = Math.max(next, start + 1);
  }
}

/** Base64 and the tail of a UTF-8 character. */
function isEncoded(byte: number): boolean {
  return (
    (byte >= 48 && byte <= 57) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 97 && byte <= 122) ||
    byte === 43 ||
    byte === 47 ||
    (byte & 0xc0) === 0x80
  );
}
