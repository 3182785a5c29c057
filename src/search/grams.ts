import { BORDER } from './tokenize.ts';

/** Shared by the build and the browser: the words Pagefind's index is made of, and the ones it is asked for. */

/**
 * How many tokens make one word of the index. Single tokens make the smallest index; on a large site each of them stands
 * on nearly every page, so that pairs are quicker to find and to fetch.
 */
export type GramSize = 1 | 2;

/** Words of one segment for the index, closed by a border. */
export function indexWords(tokens: readonly string[], size: GramSize): string[] {
  const words = tokens.map((token, index) => (size === 1 ? token : token + (tokens[index + 1] ?? BORDER)));
  return [...words, BORDER];
}

/** What to ask Pagefind for a phrase: its words in sequence, or for a single token of a larger gram all words it begins. */
export function pagefindQuery(phrase: readonly string[], size: GramSize): string {
  return isPrefix(phrase, size) ? phrase.join() : `"${phraseWords(phrase, size).join(' ')}"`;
}

/** The words of a phrase, in whatever order they stand: what Pagefind can score. */
export function phraseWords(phrase: readonly string[], size: GramSize): string[] {
  if (size === 1 || isPrefix(phrase, size)) return [...phrase];
  return phrase.slice(0, -1).map((token, index) => token + phrase[index + 1]);
}

function isPrefix(phrase: readonly string[], size: GramSize): boolean {
  return size === 2 && phrase.length === 1;
}
