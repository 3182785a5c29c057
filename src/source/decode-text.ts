import { LocatedText } from './located-text.ts';
import { type Problem, problem } from './problem.ts';

/** Largest file people may edit; a table of a hundred indicators has about 20 KB. */
const MAX_FILE_BYTES = 1024 * 1024;
/** Largest source text; a document of fifteen projects has about 33 KB. */
export const MAX_SOURCE_BYTES = 16 * MAX_FILE_BYTES;

/**
 * Bytes → text, up to `limit` bytes. Reports FILE_TOO_LARGE, FILE_EMPTY, FILE_NOT_UTF8 (each leaves no text) and FILE_HAS_BOM,
 * FILE_HAS_CRLF (the text is read on, so that the rest of the file is checked in the same run).
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
  limit = MAX_FILE_BYTES,
): { text: LocatedText | null; problems: Problem[] } {
  const start = { file, line: 1, column: 1 };
  if (bytes.length > limit) {
    const values = { size: bytes.length, limit };
    return { text: null, problems: [problem('FILE_TOO_LARGE', start, values)] };
  }
  const invalidAt = firstInvalidByte(bytes);
  if (invalidAt !== -1) {
    const before = new LocatedText(file, new TextDecoder('utf-8').decode(bytes.subarray(0, invalidAt)));
    const { line, column } = before.at(before.text.length);
    return {
      text: null,
      problems: [
        problem(
          'FILE_NOT_UTF8',
          { file, line, column },
          { byte: invalidAt + 1, guess: guessEncoding(bytes) },
        ),
      ],
    };
  }
  const problems: Problem[] = [];
  let decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (decoded.startsWith('\uFEFF')) {
    problems.push(problem('FILE_HAS_BOM', start));
    decoded = decoded.slice(1);
  }
  if (decoded.trim() === '') return { text: null, problems: [...problems, problem('FILE_EMPTY', start)] };
  const [breaks, found] = decoded.includes('\n') ? ['\r\n', 'CRLF'] : ['\r', 'CR'];
  const at = decoded.indexOf(breaks);
  if (at !== -1) problems.push(problem('FILE_HAS_CRLF', new LocatedText(file, decoded).at(at), { found }));
  return { text: new LocatedText(file, decoded.replaceAll(breaks, '\n')), problems };
}

/** What a file that is not UTF-8 seems to be, for the message; '' where it cannot be told. */
function guessEncoding(bytes: Uint8Array): string {
  const isText = (encoding: string, from: Uint8Array): boolean => {
    try {
      const decoded = new TextDecoder(encoding, { fatal: true }).decode(from);
      return !/(?![\t\n\r])\p{Cc}/u.test(decoded);
    } catch {
      return false;
    }
  };
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark || bytes.filter((byte) => byte === 0).length * 4 > bytes.length) {
    const isUtf16 = ['utf-16le', 'utf-16be'].some((encoding) => isText(encoding, bytes));
    return isUtf16 ? '，看起来是 UTF-16（记事本也叫它“Unicode”）' : '';
  }
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const lost = asUtf8.match(/\ufffd/g)?.length ?? 0;
  const isDamaged = (asUtf8.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) > lost;
  return !isDamaged && isText('gb18030', bytes) ? '，看起来是 GBK（记事本叫它“ANSI”）' : '';
}

/** Offset of the first byte that cannot be UTF-8, or -1. A character cut short at the end is invalid as well. */
function firstInvalidByte(bytes: Uint8Array): number {
  if (decodes(bytes, false)) return -1;
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the bytes are UTF-8; with `mayBeCut` the last character may be incomplete. */
function decodes(bytes: Uint8Array, mayBeCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}
