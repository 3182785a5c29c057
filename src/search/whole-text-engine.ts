import type { Engine } from './engine.ts';
import type { WholeText } from './search-data.ts';
import { placesOf, type TokenizedSegment, tokenizePage } from './tokenized-page.ts';

/** Looks through every page, word by word. */
export function wholeTextEngine({ table, pages }: WholeText): Engine {
  const tokenized = new Map(pages.map((page, index) => [String(index), tokenizePage(page, table.fold)]));
  return {
    async find(phrase) {
      const holds = ({ tokens }: TokenizedSegment): boolean =>
        placesOf(
          phrase,
          tokens.map(({ token }) => token),
        ).length > 0;
      return [...tokenized].filter(([, { segments }]) => segments.some(holds)).map(([id]) => id);
    },
    async order(ids, phrases) {
      const titled = (id: string): number => {
        const title = tokenized.get(id)?.title ?? [];
        return phrases.filter((phrase) => placesOf(phrase, title).length > 0).length;
      };
      return ids.toSorted((a, b) => titled(b) - titled(a));
    },
    async read(id) {
      const page = tokenized.get(id);
      if (!page) throw new Error(`no page ${id}`);
      return page;
    },
    async facts() {
      return new Map([...tokenized].map(([id, { facts }]) => [id, facts]));
    },
  };
}
