/** Runs in the browser, as a plain script: all of the search that is not needed before the reader searches. */
import { openSource } from './open-source.ts';
import { search } from './search.ts';

/** What `search/engine.js` sets as `globalThis.mingbaiSearchEngine`. */
export interface SearchEngine {
  openSource: typeof openSource;
  search: typeof search;
}

(globalThis as { mingbaiSearchEngine?: SearchEngine }).mingbaiSearchEngine = { openSource, search };
