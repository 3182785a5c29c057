import type { Engine } from './engine.ts';
import { pagefindQuery, phraseWords } from './grams.ts';
import type { PageFacts, PageText } from './page-text.ts';
import type { SearchTable } from './search-data.ts';
import { type TokenizedPage, tokenizePage } from './tokenized-page.ts';

interface Pagefind {
  createInstance(options: Record<string, unknown>): {
    search(query: string): Promise<{ results: { id: string; score: number }[] }>;
  };
}

/**
 * Asks Pagefind's index which pages hold a phrase, and reads only pages that are shown. `folder` is the site's root.
 * Rejects where WebAssembly is not allowed.
 */
export async function pagefindEngine(
  folder: URL,
  table: SearchTable,
  readJson: <T>(path: string) => Promise<T>,
): Promise<Engine> {
  // The smallest module there is: refused where a policy or an old browser refuses all of them.
  await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  const basePath = new URL('pagefind/', folder).href;
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as Pagefind;
  // A worker would need an address that Trusted Types refuse.
  const pagefind = createInstance({ basePath, noWorker: true });
  const pages = new Map<string, Promise<TokenizedPage>>();
  let facts: Promise<Map<string, PageFacts>> | undefined;
  return {
    async find(phrase) {
      const { results } = await pagefind.search(pagefindQuery(phrase, table.gramSize));
      return results.map(({ id }) => id);
    },
    async order(ids, phrases) {
      const words = phrases.flatMap((phrase) => phraseWords(phrase, table.gramSize));
      const { results } = await pagefind.search(words.join(' '));
      const scores = new Map(results.map(({ id, score }) => [id, score]));
      return ids.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
    },
    read(id) {
      const page =
        pages.get(id) ??
        readJson<PageText>(`search/pages/${id}.json`).then((text) => tokenizePage(text, table.fold));
      pages.set(id, page);
      page.catch(() => pages.delete(id));
      return page;
    },
    facts() {
      facts ??= readJson<Record<string, PageFacts>>('search/facts.json').then(
        (all) => new Map(Object.entries(all)),
      );
      facts.catch(() => {
        facts = undefined;
      });
      return facts;
    },
  };
}
