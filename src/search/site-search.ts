/** Runs in the browser, as a plain script so that it also runs from disk: the search page. */
import { loadScript } from './load-script.ts';
import { resultItem } from './result-item.ts';
import type { Found, SearchSource } from './search.ts';
import type { SearchEngine } from './search-engine.ts';
import { SearchFilters } from './search-filters.ts';

const DEBOUNCE_MILLISECONDS = 150;
const SLOW_MILLISECONDS = 250;
const AT_ONCE = 10;
/** The page itself says the same where this script does not come: search.astro. */
const UNAVAILABLE = '搜索暂时无法使用，请从下面的目录查找，或者稍后再试。';
/** Said while a host does not answer at all. */
const STUCK = '还没有取到检索用的文件，网络可能很慢。可以等一等，也可以从下面的目录查找。';
const STUCK_MILLISECONDS = 8000;
/** On a site of more pages, what the filters need is loaded when the reader wants them. */
const FILTERS_AT_ONCE = 300;

interface Ready {
  engine: SearchEngine;
  source: SearchSource;
}

async function openEngine(folder: URL): Promise<Ready> {
  await loadScript(new URL('search/engine.js', folder).href);
  const engine = (globalThis as { mingbaiSearchEngine?: SearchEngine }).mingbaiSearchEngine;
  if (!engine) throw new Error('search/engine.js holds nothing');
  return { engine, source: await engine.openSource(folder, loadScript) };
}

class SiteSearch extends HTMLElement {
  #source: Promise<Ready> | undefined;
  /** Number of the newest question; answers to older ones are dropped. */
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: { answer: Found; source: SearchSource } | null = null;
  #shown = AT_ONCE;
  #isFiltering = false;
  #filters!: SearchFilters;

  connectedCallback(): void {
    // The page says that search cannot be used until this script is there.
    this.#say('');
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get('q') ?? '';
    this.#filters = new SearchFilters(this.#part('.filters'), asked, () => {
      this.#shown = AT_ONCE;
      this.#remember();
      void this.#showAgain();
    });
    this.#input.addEventListener('focus', () => void this.#open().catch(() => {}), { once: true });
    this.#input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.#soon();
    });
    this.#input.addEventListener('compositionstart', () => clearTimeout(this.#timer));
    this.#input.addEventListener('compositionend', () => this.#soon());
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.#part('.open-filters').addEventListener('click', () => {
      this.#isFiltering = true;
      void this.#showAgain().then(() => this.#part('.filters select').focus());
    });
    this.#part('.more').addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += AT_ONCE;
      void this.#showAgain().then(() => this.#links[first]?.focus());
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    if (this.#input.value.trim()) void this.#ask();
  }

  get #input(): HTMLInputElement {
    return this.#part('input');
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  #part<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #root(): string {
    return this.dataset['url'] ?? './';
  }

  #open(): Promise<Ready> {
    this.#source ??= openEngine(new URL(this.#root(), location.href));
    this.#source.catch(() => {
      this.#source = undefined;
    });
    return this.#source;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), DEBOUNCE_MILLISECONDS);
  }

  /** Answers what stands in the box. */
  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const query = this.#input.value;
    const question = ++this.#latest;
    this.#remember();
    if (query.trim() === '') {
      this.#found = null;
      this.#clear('');
      this.#setBusy(false);
      return;
    }
    this.#setBusy(true);
    const slow = setTimeout(() => this.#wait(true), SLOW_MILLISECONDS);
    const stuck = setTimeout(() => {
      if (question === this.#latest) this.#say(STUCK);
    }, STUCK_MILLISECONDS);
    try {
      const { engine, source } = await this.#open();
      const answer = await engine.search(query, source);
      if (question !== this.#latest) return;
      this.#found = { answer, source };
      this.#shown = AT_ONCE;
      await this.#showFound();
    } catch {
      if (question === this.#latest) this.#clear(UNAVAILABLE);
    } finally {
      clearTimeout(slow);
      clearTimeout(stuck);
      if (question === this.#latest) {
        this.#wait(false);
        this.#setBusy(false);
      }
    }
  }

  /** After a change of filters, order or number. */
  async #showAgain(): Promise<void> {
    try {
      await this.#showFound();
    } catch {
      this.#clear(UNAVAILABLE);
    }
  }

  async #showFound(): Promise<void> {
    if (!this.#found) return;
    const { answer, source } = this.#found;
    const question = this.#latest;
    const isFiltering =
      this.#isFiltering || this.#filters.chosen.length > 0 || source.table.pageCount <= FILTERS_AT_ONCE;
    this.#part('.open-filters').hidden = isFiltering || answer.ids.length === 0;
    const ids = isFiltering ? this.#filters.apply(answer.ids, await source.engine.facts()) : answer.ids;
    const hits = await Promise.all(ids.slice(0, this.#shown).map((id) => answer.show(id)));
    if (question !== this.#latest) return;
    if (answer.ids.length === 0) {
      this.#clear('没有找到。');
      this.#part('.nothing').hidden = false;
      return;
    }
    this.#part('.nothing').hidden = true;
    this.#part('.related').hidden = answer.tier !== 'related';
    this.#part('.results').replaceChildren(...hits.map((hit) => resultItem(hit, this.#root())));
    const more = this.#part<HTMLButtonElement>('.more');
    more.hidden = ids.length <= this.#shown;
    more.textContent = `再显示 ${Math.min(AT_ONCE, ids.length - this.#shown)} 页`;
    this.#say(countText(answer, ids.length));
  }

  #clear(text: string): void {
    this.#filters.hide();
    this.#part('.results').replaceChildren();
    for (const selector of ['.more', '.related', '.nothing', '.open-filters'])
      this.#part(selector).hidden = true;
    this.#say(text);
  }

  #say(text: string): void {
    const status = this.#part('[role=status]');
    if (status.textContent !== text) status.textContent = text;
  }

  #setBusy(isBusy: boolean): void {
    this.#part('.results').setAttribute('aria-busy', String(isBusy));
  }

  #wait(isWaiting: boolean): void {
    this.#part('progress').hidden = !isWaiting;
    if (isWaiting) this.#say('正在检索……');
  }

  /** Puts the question into the address, so that it can be sent to someone, and stands there on the way back. */
  #remember(): void {
    const query = this.#input.value;
    const parameters = new URLSearchParams([...(query ? [['q', query]] : []), ...this.#filters.chosen] as [
      string,
      string,
    ][]);
    const text = parameters.toString();
    try {
      history.replaceState(null, '', text.length < 2000 && text ? `?${text}` : location.pathname);
    } catch {
      // Browsers refuse addresses that change too often; the next one will be put there.
    }
  }

  /** Up and down go through box and results, Escape returns to the box. */
  #move(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = this.#links;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInput = document.activeElement === this.#input;
    if (at < 0 && !isInput) return;
    if (event.key === 'ArrowDown') links[Math.min(links.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? this.#input).focus();
    else if (event.key === 'Escape' && at >= 0) this.#input.focus();
    else if (event.key === 'Escape' && this.#input.value) {
      this.#input.value = '';
      void this.#ask();
    } else return;
    event.preventDefault();
  }
}

function countText({ tier, ids, meant }: Found, shown: number): string {
  const count =
    shown === ids.length ? `找到 ${ids.length} 页` : `找到 ${ids.length} 页，符合筛选的 ${shown} 页`;
  if (tier === 'pinyin') return `按拼音“${meant.join('”“')}”${count}`;
  if (tier === 'related') return `没有字面相同的内容，${count}相近的`;
  return count;
}

customElements.define('site-search', SiteSearch);
