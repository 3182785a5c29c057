/** Runs in the browser. Asks the index built by `build-search-index.ts`. */

export interface SearchResult {
  url: string;
  title: string;
  excerptHtml: string;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string; meta: Record<string, string>; excerpt: string }> }[] }>;
}

let loading: Promise<Pagefind> | null = null;

/** Finds pages. `indexUrl` is the address of `pagefind.js`; addresses in the results start at the site's root, without a slash. */
export async function query(text: string, indexUrl: string): Promise<SearchResult[]> {
  loading ??= (import(/* @vite-ignore */ indexUrl) as Promise<Pagefind>).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  const pagefind = await loading;
  const { results } = await pagefind.search(text);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.map((page) => ({
    url: page.raw_url.replace(/^\//, ''),
    title: page.meta['title'] ?? page.raw_url,
    excerptHtml: page.excerpt,
  }));
}
