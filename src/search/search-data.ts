import type { SearchWordsInput } from '../model/schemas/search-schema.ts';
import type { GramSize } from './grams.ts';
import type { PageText } from './page-text.ts';
import type { CharacterMap } from './tokenize.ts';

/** What the build writes into `search/` of the site, and the browser reads there. */

/** `table.json`: needed for every query. */
export interface SearchTable {
  pageCount: number;
  gramSize: GramSize;
  /** Tokens of the longest segment: no longer phrase can be found. */
  longest: number;
  fold: CharacterMap;
  words: SearchWordsInput;
}

/** `pinyin.json`: needed for queries in Latin letters that stand nowhere. */
export interface PinyinTable {
  /** Every reading of each Han character of the site. */
  readings: Readonly<Record<string, readonly string[]>>;
  /** How often each two Han characters stand side by side, most frequent first. */
  pairs: readonly (readonly [pair: string, count: number])[];
}

/** `whole.js` sets this as `globalThis.mingbaiSearch`: all of the search in one file, for a browser without WebAssembly or a server. */
export interface WholeText {
  table: SearchTable;
  readings: PinyinTable['readings'];
  pages: PageText[];
}
