import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { finishText } from '../../src/publish/finish-text.ts';
import { publicContent } from '../support/built-site.ts';
import { pageKinds } from '../support/expected-pages.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';

const content = publicContent();
const kinds = pageKinds(content);
const [document] = content.documents as [BudgetDocument];
const [project] = document.projects as [BudgetDocument['projects'][number]];
const article = projectAddress(document, project.id);

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('controls of an article', () => {
  test('print, copy the address, and tell so', async () => {
    const { page, faults } = await watchedPage(site);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      window.print = () => window.document.body.setAttribute('data-printed', '');
    });
    await page.goto(site.at(`${article}#plan`));
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    await page.locator('page-tools').getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.at(`${article}#plan`));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('where the clipboard is closed, the address is shown to be copied by hand', async () => {
    const { page } = await watchedPage(site);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
    });
    await page.goto(site.at(article));
    await page.locator('page-tools').getByRole('button', { name: '复制链接' }).click();
    const field = page.getByLabel('本页网址，可以复制');
    expect(await field.inputValue()).toBe(site.at(article));
    expect(await field.evaluate((input) => input === window.document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('close a page a reader came to from another, or lead back to the list', async () => {
    const { page } = await watchedPage(site);
    await page.goto(site.at('/glossary/'));
    await page.goto(site.at(article));
    await page.getByRole('button', { name: '关闭' }).click();
    await page.waitForURL(site.at('/glossary/'));
    await page.context().close();
  });
});

test('without scripts no page has a control that does nothing', async () => {
  const { page } = await watchedPage(site, { javaScriptEnabled: false });
  for (const [, address] of kinds) {
    await page.goto(site.at(address));
    const dead = await page
      .locator('button:visible, select:visible, input:not([type=radio]):visible, [role=button]:visible')
      .evaluateAll((controls) =>
        controls.filter((control) => !control.closest('form[action]')).map((control) => control.outerHTML),
      );
    expect(dead, address).toEqual([]);
    const words = await page.locator('header').first().textContent();
    expect(words, address).toContain(content.site.name);
  }
  await page.context().close();
});

test('no page keeps anything on the reader’s device', async () => {
  const { page } = await watchedPage(site);
  for (const [, address] of kinds) {
    await page.goto(site.at(address), { waitUntil: 'networkidle' });
    const kept = await page.evaluate(async () => ({
      cookie: window.document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept, address).toEqual({
      cookie: '',
      local: [],
      session: [],
      databases: 0,
      caches: 0,
      workers: 0,
    });
  }
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

describe('on a host that sends no headers the page’s own policy', () => {
  let page: Page;
  let refused: string[];
  beforeAll(async () => {
    const watched = await watchedPage(site);
    page = watched.page;
    refused = watched.faults;
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    await page.goto(site.at(documentAddress(document)), { waitUntil: 'networkidle' });
  });
  afterAll(() => page.context().close());

  test('lets the page itself work', () => {
    expect(refused).toEqual([]);
  });

  test.each([
    ['script-src', 'script', { text: 'window.hostile = true' }],
    ['script-src', 'script', { src: 'https://example.invalid/a.js' }],
    ['style-src', 'style', { text: 'body{color:red}' }],
    ['img-src', 'img', { src: 'https://example.invalid/a.png' }],
    ['default-src', 'iframe', { src: 'https://example.invalid/' }],
  ])('refuses by %s what is planted: <%s> %o', async (directive, name, own) => {
    refused.length = 0;
    await page.evaluate(
      ([tag, { text, src }]) => {
        const policy = (window as unknown as { trustedTypes?: unknown }).trustedTypes;
        if (!policy) throw new Error('no Trusted Types');
        const planted = window.document.createElement(tag as string);
        try {
          if (text) planted.textContent = text;
          if (src) planted.setAttribute('src', src);
        } catch {
          // Trusted Types refuse a script's text and address before the policy is asked.
        }
        window.document.body.append(planted);
      },
      [name, own as { text?: string; src?: string }] as const,
    );
    await expect
      .poll(() => refused.join('\n'))
      .toMatch(new RegExp(`policy: (?:${directive}|frame-src|require-trusted-types-for)`));
    expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
  });

  test('takes no text for markup', async () => {
    const thrown = await page.evaluate(() => {
      try {
        window.document.body.innerHTML = '<b>字</b>';
        return null;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe('TypeError');
  });
});

test('digits after a turn of direction are read in the order they stand', async () => {
  const { page } = await watchedPage(site, { bypassCSP: true });
  await page.goto(site.at('/about/'));
  const order = (html: string) =>
    page.evaluate((markup) => {
      const box = new DOMParser().parseFromString(markup, 'text/html').querySelector('p') as HTMLElement;
      window.document.querySelector('main')?.append(box);
      const walker = window.document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const places: [string, number][] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.nodeValue ?? '').length; at++) {
          const range = window.document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const letter = (node.nodeValue as string)[at] as string;
          if (/\d/.test(letter)) places.push([letter, range.getBoundingClientRect().left]);
        }
      }
      box.remove();
      return places
        .sort(([, a], [, b]) => a - b)
        .map(([letter]) => letter)
        .join('');
    }, html);
  const text = '<p>预算\u202e123万元</p>';
  expect(await order(text)).toBe('321');
  expect(await order(finishText(text, null))).toBe('123');
  await page.context().close();
});
