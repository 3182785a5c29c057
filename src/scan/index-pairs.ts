import type { ContentFiles } from '../source/content-files.ts';
import { draftLines } from './draft-lines.ts';
import { type FoldedStream, foldHan } from './fold-text.ts';
import type { Published } from './published-words.ts';

/** Pairs of Han characters that stand side by side in a draft file, or in one value of it, and nowhere in what is published. */
export interface DraftPairs {
  byPair: ReadonlyMap<string, number[]>;
  groups: readonly PairGroup[];
}

interface PairGroup {
  file: string;
  count: number;
  /** Share of the pairs that cannot be there by chance. */
  share: number;
}

const FEWEST = 6;
/** Characters of the longest words that indexes cut texts into. */
const LONGEST_GRAM = 4;
/** A list of pairs, out of order, that holds this share of a draft's own ones was made from it; of one value nearly all. */
const SHARE_OF_FILE = 0.6;
const SHARE_OF_VALUE = 0.9;

export function draftPairs(drafts: ContentFiles, { content, own }: Published): DraftPairs {
  const published = new Set<string>();
  for (const bytes of [...content.values(), ...own.values()]) {
    for (const pair of pairsOf(Buffer.from(bytes).toString('utf8'))) published.add(pair);
  }
  const byPair = new Map<string, number[]>();
  const groups: PairGroup[] = [];
  const add = (file: string, texts: readonly string[], share: number): void => {
    const all = new Set(texts.flatMap((text) => [...pairsOf(text)]));
    const telling = [...all].filter((pair) => !published.has(pair));
    if (telling.length < FEWEST) return;
    for (const pair of telling) byPair.set(pair, [...(byPair.get(pair) ?? []), groups.length]);
    groups.push({ file, count: telling.length, share });
  };
  for (const [file, bytes] of drafts) {
    const texts = draftLines(new Map([[file, bytes]]), content).map(({ text }) => text);
    add(file, texts, SHARE_OF_FILE);
    for (const text of texts) add(file, [text], SHARE_OF_VALUE);
  }
  return { byPair, groups };
}

function* pairsOf(text: string): Generator<string> {
  const folded = foldHan(text);
  for (let at = 0; at + 2 <= folded.length; at++) yield folded.slice(at, at + 2);
}

/** Counts a draft's own pairs among the short words that one file holds. */
export class PairWatch {
  readonly #pairs: DraftPairs;
  readonly #found = new Set<string>();

  constructor(pairs: DraftPairs) {
    this.#pairs = pairs;
  }

  /** Reads words of two to four characters that stand alone, as the grams of an index do. */
  read({ codes, starts, length }: FoldedStream): void {
    const { byPair } = this.#pairs;
    if (byPair.size === 0) return;
    for (let at = 0, end = 0; at < length; at = end) {
      end = at + 1;
      while (end < length && starts[end] === (starts[end - 1] as number) + 1) end++;
      if (end - at > LONGEST_GRAM) continue;
      for (let first = at; first + 1 < end; first++) {
        const pair = String.fromCharCode(codes[first] as number, codes[first + 1] as number);
        if (byPair.has(pair)) this.#found.add(pair);
      }
    }
  }

  /** The draft file whose words these are, with a few of them; `null` when too few are there. */
  source(): { file: string; examples: string[] } | null {
    if (this.#found.size < FEWEST) return null;
    const counts = new Map<number, string[]>();
    for (const pair of this.#found) {
      for (const index of this.#pairs.byPair.get(pair) ?? [])
        counts.set(index, [...(counts.get(index) ?? []), pair]);
    }
    for (const [index, found] of counts) {
      const { file, count, share } = this.#pairs.groups[index] as PairGroup;
      if (found.length >= count * share) return { file, examples: found.slice(0, 3) };
    }
    return null;
  }
}
