import { countPairs, sortPairs } from './count-pairs.ts';
import { pagefindEngine } from './pagefind-engine.ts';
import type { SearchSource } from './search.ts';
import type { PinyinTable, SearchTable, WholeText } from './search-data.ts';
import { tokenize } from './tokenize.ts';
import { wholeTextEngine } from './whole-text-engine.ts';

/** Loads a plain script of this site, by its full address. */
export type LoadScript = (url: string) => Promise<void>;

/**
 * Runs in the browser. Makes the search ready: with Pagefind, or with the whole text where WebAssembly is not allowed or the
 * site is opened from disk. `folder` is the site's root. Rejects when neither can be loaded.
 */
export async function openSource(folder: URL, loadScript: LoadScript): Promise<SearchSource> {
  if (folder.protocol === 'file:') return wholeTextSource(folder, loadScript);
  return pagefindSource(folder).catch(() => wholeTextSource(folder, loadScript));
}

async function pagefindSource(folder: URL): Promise<SearchSource> {
  const readJson = async <T>(path: string): Promise<T> => {
    const response = await fetch(new URL(path, folder));
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return (await response.json()) as T;
  };
  const table = await readJson<SearchTable>('search/table.json');
  const engine = await pagefindEngine(folder, table, readJson);
  return { table, engine, pinyin: once(() => readJson<PinyinTable>('search/pinyin.json')) };
}

async function wholeTextSource(folder: URL, loadScript: LoadScript): Promise<SearchSource> {
  await loadScript(new URL('search/whole.js', folder).href);
  const whole = (globalThis as { mingbaiSearch?: WholeText }).mingbaiSearch;
  if (!whole) throw new Error('search/whole.js holds nothing');
  const { table, readings, pages } = whole;
  const pinyin = once(async () => {
    const pairs = new Map<string, number>();
    for (const { text } of pages.flatMap(({ segments }) => segments)) {
      countPairs(
        tokenize(text, table.fold).map(({ token }) => token),
        pairs,
      );
    }
    return { readings, pairs: sortPairs(pairs) };
  });
  return { table, engine: wholeTextEngine(whole), pinyin };
}

/** Runs a function when it is first asked, and again only after it failed. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    result.catch(() => {
      result = undefined;
    });
    return result;
  };
}
