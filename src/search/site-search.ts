/** Runs in the browser: the search page. The query lives in the address, so a result list can be sent to someone. */
import { query, type SearchResult } from './query.ts';

class SiteSearch extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    const input = this.querySelector('input') as HTMLInputElement;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.replaceState(null, '', input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
      void this.#run(input.value);
    });
    if (input.value) void this.#run(input.value);
  }

  async #run(text: string): Promise<void> {
    const run = ++this.#latest;
    const list = this.querySelector('.results') as HTMLOListElement;
    if (text.trim() === '') {
      list.replaceChildren();
      this.#say('');
      return;
    }
    this.#say('正在检索……');
    const root = this.dataset['url'] ?? './';
    try {
      const results = await query(text, new URL(`${root}pagefind/pagefind.js`, location.href).href);
      if (run !== this.#latest) return;
      list.replaceChildren(...results.map((result) => resultItem(result, root)));
      this.#say(results.length === 0 ? '没有找到。换个短一点的词试试，或者从下面的目录找。' : `找到 ${results.length} 页`);
    } catch {
      list.replaceChildren();
      this.#say('搜索暂时无法使用，请从下面的目录查找。');
    }
  }

  #say(text: string): void {
    (this.querySelector('[role=status]') as HTMLElement).textContent = text;
  }
}

function resultItem(result: SearchResult, root: string): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['searchResult'] = '';
  const link = document.createElement('a');
  link.href = root + result.url;
  link.textContent = result.title;
  const excerpt = document.createElement('p');
  for (const [index, part] of result.excerptHtml.split(/<\/?mark>/).entries()) {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const mark = document.createElement('mark');
    mark.textContent = text;
    excerpt.append(index % 2 === 1 ? mark : text);
  }
  item.append(link, excerpt);
  return item;
}

customElements.define('site-search', SiteSearch);
