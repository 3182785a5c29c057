import type { FoldedStream } from './fold-text.ts';

/** Where a phrase of the matcher ends in a stream. */
export type OnMatch = (phrase: number, end: number) => void;

const BITS = 22;
const LONG = 5;
const SHORT = 3;

/**
 * Finds any of many phrases in a stream in one pass. Each phrase is known by a hash of its last characters, which rolls along the
 * stream; a bit set turns nearly every other place away at once. Phrases have three characters or more.
 */
export class PhraseMatcher {
  readonly phrases: readonly string[];
  readonly #long: Endings;
  readonly #short: Endings;

  constructor(phrases: readonly string[]) {
    this.phrases = phrases;
    this.#long = new Endings(phrases, LONG, ({ length }) => length >= LONG);
    this.#short = new Endings(phrases, SHORT, ({ length }) => length < LONG);
  }

  match({ codes, length }: FoldedStream, onMatch: OnMatch): void {
    if (this.phrases.length === 0) return;
    const long = this.#long;
    const short = this.#short;
    let longHash = 0;
    let shortHash = 0;
    for (let at = 0; at < length; at++) {
      const mixed = Math.imul((codes[at] as number) + 1, 0x9e3779b1);
      longHash = (longHash << 7) ^ (mixed >>> 3);
      shortHash = (shortHash << 11) ^ (mixed >>> 5);
      if (long.mayHold(longHash)) long.report(longHash, codes, at + 1, onMatch);
      if (short.mayHold(shortHash)) short.report(shortHash, codes, at + 1, onMatch);
    }
  }
}

/** Phrases by the hash of their last `size` characters: older ones have been shifted out of the 32 bits. */
class Endings {
  readonly #bits = new Uint32Array(1 << (BITS - 5));
  readonly #byHash = new Map<number, number[]>();
  readonly #phrases: readonly string[];
  readonly #isEmpty: boolean;

  constructor(phrases: readonly string[], size: number, isWanted: (phrase: string) => boolean) {
    this.#phrases = phrases;
    const [shift, drop] = size === LONG ? [7, 3] : [11, 5];
    for (const [index, phrase] of phrases.entries()) {
      if (!isWanted(phrase)) continue;
      let hash = 0;
      for (let at = phrase.length - size; at < phrase.length; at++) {
        hash = (hash << shift) ^ (Math.imul(phrase.charCodeAt(at) + 1, 0x9e3779b1) >>> drop);
      }
      const known = this.#byHash.get(hash);
      if (known) known.push(index);
      else this.#byHash.set(hash, [index]);
      const bit = Math.imul(hash, 0x85ebca6b) >>> (32 - BITS);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
    this.#isEmpty = this.#byHash.size === 0;
  }

  mayHold(hash: number): boolean {
    if (this.#isEmpty) return false;
    const bit = Math.imul(hash, 0x85ebca6b) >>> (32 - BITS);
    return ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  report(hash: number, codes: Uint16Array, end: number, onMatch: OnMatch): void {
    for (const index of this.#byHash.get(hash) ?? []) {
      const phrase = this.#phrases[index] as string;
      const start = end - phrase.length;
      if (start < 0) continue;
      let at = 0;
      while (at < phrase.length && codes[start + at] === phrase.charCodeAt(at)) at++;
      if (at === phrase.length) onMatch(index, end);
    }
  }
}
