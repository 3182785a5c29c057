import { LocatedText } from './located-text.ts';
import { type Problem, problem } from './problem.ts';

/** Largest file people may edit; a table of a hundred indicators has about 20 KB. */
export const MAX_FILE_BYTES = 1024 * 1024;

/**
 * Bytes → text. Reports FILE_TOO_LARGE, FILE_EMPTY, FILE_NOT_UTF8 (each leaves no text) and FILE_HAS_BOM,
 * FILE_HAS_CRLF (the text is read on, so that the rest of the file is checked in the same run).
 */
export function decodeText(file: string, bytes: Uint8Array): { text: LocatedText | null; problems: Problem[] } {
  const start = { file, line: 1, column: 1 };
  if (bytes.length > MAX_FILE_BYTES) {
    const values = { size: bytes.length, limit: MAX_FILE_BYTES };
    return { text: null, problems: [problem('FILE_TOO_LARGE', start, values)] };
  }
  const invalidAt = firstInvalidByte(bytes);
  if (invalidAt !== -1) {
    const before = new LocatedText(file, new TextDecoder('utf-8').decode(bytes.subarray(0, invalidAt)));
    const { line, column } = before.at(before.text.length);
    return { text: null, problems: [problem('FILE_NOT_UTF8', { file, line, column }, { byte: invalidAt + 1 })] };
  }
  const problems: Problem[] = [];
  let decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (decoded.startsWith('\uFEFF')) {
    problems.push(problem('FILE_HAS_BOM', start));
    decoded = decoded.slice(1);
  }
  if (decoded.trim() === '') return { text: null, problems: [...problems, problem('FILE_EMPTY', start)] };
  const crlf = decoded.indexOf('\r\n');
  if (crlf !== -1) problems.push(problem('FILE_HAS_CRLF', new LocatedText(file, decoded).at(crlf)));
  return { text: new LocatedText(file, decoded.replaceAll('\r\n', '\n')), problems };
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
