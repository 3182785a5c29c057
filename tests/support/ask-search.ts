import type { Page } from 'playwright-core';

/** One result as it is shown. */
export interface ShownResult {
  /** From the site's root, without query and place. */
  address: string;
  href: string;
  title: string;
  marks: string[];
  text: string;
}

export interface Answer {
  /** From the question to the first results on the page. */
  milliseconds: number;
  status: string;
  isRelated: boolean;
  results: ShownResult[];
}

/** Asks the open search page a question and reads the answer; further results too, unless only the first lot is wanted. */
export async function askSearch(
  page: Page,
  query: string,
  root: string,
  lots = Number.POSITIVE_INFINITY,
): Promise<Answer> {
  return page.evaluate(
    async ({ query, root, lots }) => {
      const search = document.querySelector('site-search') as HTMLElement;
      const input = search.querySelector('input') as HTMLInputElement;
      const list = search.querySelector('.results') as HTMLElement;
      const more = search.querySelector('.more') as HTMLButtonElement;
      const settled = (isDone: () => boolean) =>
        new Promise<void>((resolve, reject) => {
          const asked = performance.now();
          const look = () => {
            if (isDone()) resolve();
            else if (performance.now() - asked > 20_000) reject(new Error(`no answer to ${query}`));
            else setTimeout(look, 4);
          };
          look();
        });
      const started = performance.now();
      input.value = query;
      (search.querySelector('form') as HTMLFormElement).requestSubmit();
      await settled(() => list.getAttribute('aria-busy') === 'false');
      const milliseconds = performance.now() - started;
      for (let lot = 1; lot < lots && !more.hidden; lot++) {
        const shown = list.children.length;
        more.click();
        await settled(() => list.children.length > shown);
      }
      return {
        milliseconds,
        status: search.querySelector('[role=status]')?.textContent ?? '',
        isRelated: !(search.querySelector('.related') as HTMLElement).hidden,
        results: [...list.querySelectorAll('[data-search-result]')].map((item) => {
          const link = item.querySelector('a') as HTMLAnchorElement;
          const url = new URL(link.href);
          return {
            address: `${url.origin}${url.pathname}`.replace(root, '/').replace(/index\.html$/, ''),
            href: link.href,
            title: link.textContent ?? '',
            marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
            text: item.querySelector('.excerpt')?.textContent ?? '',
          };
        }),
      };
    },
    { query, root, lots: Math.min(lots, 10_000) },
  );
}
