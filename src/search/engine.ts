import type { PageFacts } from './page-text.ts';
import type { TokenizedPage } from './tokenized-page.ts';

/** What answers queries: Pagefind where it can run, the whole text where it cannot. */
export interface Engine {
  /** Ids of the pages on which a phrase stands. */
  find(phrase: readonly string[]): Promise<string[]>;
  /** The ids in a rough order, made without reading the pages: those that have the words in the title come first. */
  order(ids: readonly string[], phrases: readonly (readonly string[])[]): Promise<string[]>;
  read(id: string): Promise<TokenizedPage>;
  /** Facts of every page, by id. */
  facts(): Promise<ReadonlyMap<string, PageFacts>>;
}
