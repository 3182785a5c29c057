import { readFileSync, statSync } from 'node:fs';
import { gunzip } from './inflate.ts';

/** The mark that Pagefind's files begin with, before their CBOR. */
const MARK = 'pagefind_dcd';
/** Places kept in memory at once: pages are put together a range at a time. */
const MOST_PLACES = 1_500_000;

export function isPagefindIndex(path: string): boolean {
  return path.endsWith('.pf_index');
}

/**
 * The texts of pages put together again from Pagefind's index, which holds for each word the pages and places it stands at. A
 * few pages at a time, separated by line breaks. Files that are not such an index say nothing here; they are scanned as bytes.
 */
export function* indexTexts(files: readonly string[]): Generator<string> {
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  let pages = 0;
  // About three bytes a place when packed.
  let step = Number.POSITIVE_INFINITY;
  if (size > MOST_PLACES) {
    for (const file of files) readWords(file, (_, page) => (pages = Math.max(pages, page + 1)));
    step = Math.max(1, Math.floor((pages * MOST_PLACES) / size));
  }
  for (let from = 0; from <= pages; from += step) {
    const places = new Map<number, { position: number; word: string }[]>();
    for (const file of files) {
      readWords(file, (word, page, positions) => {
        if (page < from || page >= from + step) return;
        const known = places.get(page) ?? [];
        for (const position of positions) known.push({ position, word });
        places.set(page, known);
      });
    }
    for (const words of places.values()) {
      words.sort((a, b) => a.position - b.position);
      yield words.map(({ word }) => word).join(' ');
    }
    if (step === Number.POSITIVE_INFINITY) return;
  }
}

type OnWord = (word: string, page: number, positions: readonly number[]) => void;

/** Calls back for each word and page of one index file. A negative number among places changes the weight, not the place. */
function readWords(file: string, onWord: OnWord): void {
  const opened = gunzip(readFileSync(file));
  if (!opened || !('bytes' in opened) || !opened.bytes.subarray(0, MARK.length).equals(Buffer.from(MARK)))
    return;
  let index: unknown;
  try {
    index = decodeCbor(opened.bytes.subarray(MARK.length));
  } catch {
    return;
  }
  const [words] = asList(index);
  for (const entry of asList(words)) {
    const [word, pages] = asList(entry);
    if (typeof word !== 'string') continue;
    let page = 0;
    for (const onPage of asList(pages)) {
      const [delta, ...lists] = asList(onPage);
      page += Number(delta) || 0;
      for (const list of lists) {
        const positions: number[] = [];
        let position = 0;
        for (const step of asList(list)) {
          if (typeof step !== 'number' || step < 0) continue;
          position += step;
          positions.push(position);
        }
        if (positions.length > 0) onWord(word, page, positions);
      }
    }
  }
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads the part of CBOR (RFC 8949) that indexes are made of: numbers, texts, lists, simple values. */
function decodeCbor(bytes: Buffer): unknown {
  let at = 0;
  const readLength = (info: number): number => {
    if (info < 24) return info;
    const size = 1 << (info - 24);
    if (info > 27) throw new Error('indefinite length');
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const read = (): unknown => {
    const head = bytes.readUInt8(at++);
    const kind = head >> 5;
    const length = readLength(head & 31);
    if (kind === 0) return length;
    if (kind === 1) return -1 - length;
    if (kind === 2 || kind === 3) {
      at += length;
      return bytes.toString('utf8', at - length, at);
    }
    if (kind === 4) return Array.from({ length: Math.min(length, bytes.length) }, read);
    if (kind === 5) return Array.from({ length: Math.min(length, bytes.length) }, () => [read(), read()]);
    return kind === 6 ? read() : null;
  };
  return read();
}
