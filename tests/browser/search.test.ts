import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { fenOf } from '../../src/model/money.ts';
import { pageSegments } from '../../src/search/page-segments.ts';
import { askSearch } from '../support/ask-search.ts';
import { builtFiles, builtFolder, builtText, publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';

const content = publicContent();
const [document] = content.documents as [BudgetDocument];
const { projects } = document;
const pages = builtFiles()
  .filter((path) => path.endsWith('index.html') && builtText(path).includes(' data-search='))
  .map((path) => pageSegments(builtText(path)));

let site: OpenSite;
let watched: WatchedPage;
beforeAll(async () => {
  site = await openSite('/sub/dir/');
});
afterAll(() => site.close());
afterEach(() => watched.page.context().close());

async function open(address = '/search/', options: Parameters<typeof watchedPage>[1] = {}) {
  watched = await watchedPage(site, options);
  await watched.page.goto(site.at(address));
  return watched;
}
const results = () => watched.page.locator('[data-search-result]');
const links = () => watched.page.locator('.results a');
const status = () => watched.page.locator('site-search [role=status]');
const ask = (query: string) => askSearch(watched.page, query, site.url);
const settled = () => watched.page.locator('.results[aria-busy=false]').waitFor({ state: 'attached' });

describe('what is found', () => {
  test('every page by its title, its code and its amount', async () => {
    const { faults } = await open();
    for (const { id, name, classification, budget } of projects) {
      const address = projectAddress(document, id);
      const found = async (query: string) => (await ask(query)).results.map((result) => result.address);
      expect((await found(name))[0], name).toBe(address);
      if (classification) expect(await found(classification.code)).toContain(address);
      if (budget.total.printed) expect(await found(budget.total.printed)).toContain(address);
    }
    expect(faults).toEqual([]);
  });

  test('any piece of any page, and no page without it', async () => {
    const { faults } = await open();
    const all = pages.flatMap(({ facts, segments }) =>
      segments.map(({ text }) => ({ address: `/${facts.address}`, text })),
    );
    // What Ctrl+F would find, signs aside: numbers whole, stops kept.
    const bare = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g, (number) => `#${number.replaceAll(',', '')}#`)
        .replace(/[。；！？，!?;,]/g, '|')
        .replace(/[^\p{L}\p{N}|#.]|(?<!\d)\.|\.(?!\d)/gu, '');
    const asked = (text: string) => bare(text).replace(/^\|+|\|+$/g, '');
    const piece = fc
      .tuple(fc.nat(all.length - 1), fc.nat(), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([index, at, length, isWide]) => {
        const characters = [...(all[index]?.text ?? '')];
        const start = at % characters.length;
        const text = characters.slice(start, start + length).join('');
        const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
        return isWide ? text.replace(/[!-~]/g, wide) : text;
      })
      // A cut through a number asks for another number; spaces ask for several phrases.
      .filter((text) => asked(text) !== '' && !/\s|^\d|\d$/.test(text.normalize('NFKC')));
    for (const query of fc.sample(piece, { numRuns: 150, seed: 20_211_231 })) {
      const { results: found, isRelated } = await ask(query);
      const holding = all
        .filter(({ text }) => bare(text).includes(asked(query)))
        .map(({ address }) => address);
      expect(found.map(({ address }) => address).toSorted(), query).toEqual([...new Set(holding)].toSorted());
      expect(isRelated).toBe(false);
    }
    expect(faults).toEqual([]);
  });

  test('first letters and syllables', async () => {
    await open();
    const name = projects.map(({ name: own }) => own).find((own) => own.includes('派出所')) as string;
    for (const letters of ['pcs', 'PaiChuSuo', 'pai chu suo', 'paichus', 'paics', 'pchusuo']) {
      const { results: found, status: said } = await ask(letters);
      expect(
        found.map(({ title }) => title),
        letters,
      ).toContain(name);
      expect(said).toContain('拼音“派出所”');
    }
  });

  test('what is nowhere: the ways to words the document does not print and to its sums', async () => {
    const { page } = await open();
    expect((await ask('政府性基金')).results).toEqual([]);
    await page.locator('.nothing').getByRole('link', { name: '名词解释' }).click();
    await page.waitForURL(site.at('/glossary/'));
    await page.goBack();
    await page.getByRole('link', { name: '总览和合计' }).click();
    await page.waitForURL(site.at(documentAddress(document)));
  });
});

describe('the address', () => {
  test('holds query and filters, so that an answer can be sent', async () => {
    const { page, faults } = await open('/search/?q=%E5%85%AC%E5%AE%89');
    await settled();
    const all = await status().textContent();
    await page.locator('#search-kind').selectOption({ index: 1 });
    await settled();
    expect(await status().textContent()).not.toBe(all);
    const shown = await links().allTextContents();
    await page.reload();
    await settled();
    await expect.poll(() => links().allTextContents()).toEqual(shown);
    expect(faults).toEqual([]);
  });

  test('comes from the box at the top of every page', async () => {
    const { page } = await open('/about/');
    await page
      .getByRole('search')
      .getByRole('searchbox')
      .fill(projects[0]?.name ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sub\/dir\/search\/\?q=/);
    await settled();
    expect(await links().first().textContent()).toBe(projects[0]?.name);
  });
});

describe('filters and order', () => {
  test('count what they lead to', async () => {
    const { page } = await open();
    await ask('项目');
    const total = await results().count();
    const ids = await page
      .locator('site-search select:visible')
      .evaluateAll((all) => all.map(({ id }) => id));
    for (const id of ids) {
      const select = page.locator(`#${id}`);
      const options = await select.locator('option').evaluateAll((all) =>
        all.map((option) => ({
          value: (option as HTMLOptionElement).value,
          text: option.textContent ?? '',
        })),
      );
      for (const { value, text } of options) {
        const count = /（(\d+)）$/.exec(text)?.[1];
        if (count === undefined) continue;
        await select.selectOption(value);
        await settled();
        await expect
          .poll(
            async () => {
              while (await page.locator('.more').isVisible()) await page.locator('.more').click();
              return results().count();
            },
            { message: text },
          )
          .toBe(Number(count));
      }
      await select.selectOption('');
      await settled();
    }
    await ask('项目');
    expect(await results().count()).toBe(total);
  });

  test('by amount, up and down, without losing a page', async () => {
    const { page } = await open();
    const before = (await ask('建设')).results.map(({ address }) => address);
    for (const [value, sign] of [
      ['up', 1],
      ['down', -1],
    ] as const) {
      await page.locator('#search-sort').selectOption(value);
      const after = (await ask('建设')).results.map(({ address }) => address);
      expect(after.toSorted()).toEqual(before.toSorted());
      const amounts = after.map((address) => {
        const project = projects.find(({ id }) => projectAddress(document, id) === address);
        return project ? fenOf(project.budget.total) : null;
      });
      const known = amounts.filter((fen) => fen !== null);
      expect(known).toEqual(known.toSorted((a, b) => sign * (a - b)));
      expect(amounts.slice(known.length).every((fen) => fen === null)).toBe(true);
    }
  });
});

test('the heading of related results stands nearer to them than to the filters', async () => {
  const { page } = await open();
  await ask('津泰高铁');
  const gaps = await page.evaluate(() => {
    const box = (selector: string) =>
      (globalThis.document.querySelector(`site-search ${selector}`) as HTMLElement).getBoundingClientRect();
    const heading = box('.related');
    return { above: heading.top - box('.filters').bottom, below: box('.results a').top - heading.bottom };
  });
  expect(gaps.above).toBeGreaterThan(gaps.below);
});

describe('by hand', () => {
  test('answers while typing, and not while an input method composes', async () => {
    const { page } = await open();
    const box = page.getByRole('searchbox');
    await box.pressSequentially('警');
    await results().first().waitFor();
    await box.evaluate((input) => {
      (input as HTMLInputElement).value = 'qqqqq';
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(500);
    expect(await results().count()).toBeGreaterThan(0);
    await box.evaluate((input) =>
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })),
    );
    await expect.poll(() => results().count()).toBe(0);
  });

  test('arrows go through box and results, Enter follows, Escape returns', async () => {
    const { page } = await open();
    await ask('公安');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const focused = () => page.evaluate(() => globalThis.document.activeElement?.textContent);
    expect(await focused()).toBe(await links().first().textContent());
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe('search-input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('article mark').first().waitFor();
  });

  test('a result leads to its place, with the words marked there', async () => {
    const { page, faults } = await open();
    const row = projects[0]?.indicators.find(({ level3 }) => level3 !== null);
    const { results: found } = await ask(row?.level3 ?? '');
    for (const { href, marks } of found) {
      await page.goto(href);
      const mark = page.locator('article mark').first();
      await mark.waitFor();
      const place = new URL(href).hash;
      if (place)
        expect(await page.locator(`${place} mark, ${place} ~ * mark`).count(), href).toBeGreaterThan(0);
      expect(marks.join('')).toContain((await mark.textContent()) ?? '?');
      const inView = await page.evaluate(() =>
        [...globalThis.document.querySelectorAll('article mark')].some((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      );
      expect(inView, href).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  test('nothing of search is loaded before the reader touches it', async () => {
    const { page, requests } = await open('/search/');
    await page.waitForTimeout(300);
    const loaded = () => requests.filter((url) => /pagefind\/|search\/.*json|whole\.js/.test(url));
    expect(loaded()).toEqual([]);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => loaded().length).toBeGreaterThan(0);
  });
});

const HOSTILE = [
  '派'.repeat(10_000),
  'a'.repeat(10_000),
  '\ud800',
  '派出\udc00所',
  '，。；：“”',
  '.*+?^{}()|[]$\\',
  '<img src=x onerror=alert(1)><b>派出所</b>',
  '\u202e所出派\u202c\u200b',
  '"派出所',
  '“派出所',
  "'; drop table",
  '%E0%A4%A',
  '__proto__ constructor',
  '\u0000\u0007',
  '1e999 -0 NaN',
  '😀👩‍👩‍👧',
  ' \u3000\t ',
];

test.each(HOSTILE.map((query) => [query.slice(0, 40), query] as const))(
  'bad input does no harm: %j',
  async (_, query) => {
    const { page, faults } = await open();
    const { status: said } = await ask(query);
    expect(said === '' || /^(?:找到|没有|按拼音)/.test(said), said).toBe(true);
    expect(await page.locator('.results img, .results b, .results script').count()).toBe(0);
    await page.reload();
    await page.waitForTimeout(100);
    expect(faults).toEqual([]);
  },
);

describe('where something is missing', () => {
  test('without JavaScript the page says so and offers the lists', async () => {
    const { page } = await open('/search/', { javaScriptEnabled: false });
    expect(await page.getByRole('main').textContent()).toContain('启用脚本');
    await page.getByRole('main').getByRole('link', { name: '全部预算项目' }).click();
    expect(page.url()).toBe(site.at(documentAddress(document, 'projects/')));
  });

  test('without its data search says so, offers the lists, and works once the data is back', async () => {
    const { page } = await open();
    await page.route(/pagefind|search\/.*(?:json|whole)/, (route) => route.abort());
    await page.getByRole('searchbox').fill('公安');
    await status().filter({ hasText: '搜索暂时无法使用' }).waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: '全部预算项目' }).isVisible()).toBe(true);
    await page.unroute(/pagefind|search\/.*(?:json|whole)/);
    expect((await ask('公安')).results.length).toBeGreaterThan(0);
  });

  test('a slow start shows that something is going on', async () => {
    const { page } = await open();
    await page.route(/table\.json/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.getByRole('searchbox').fill('公安');
    await page.getByRole('progressbar').waitFor();
    expect(await status().textContent()).toContain('正在检索');
    await results().first().waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  test('the whole text answers where the policy refuses WebAssembly, Trusted Types being required', async () => {
    const { page } = await open('/about/');
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()['content-security-policy'] ?? '').replace(" 'wasm-unsafe-eval'", '');
      await route.fulfill({
        response,
        headers: {
          ...response.headers(),
          'content-security-policy': `${policy}; require-trusted-types-for 'script'`,
        },
      });
    });
    await page.goto(site.at('/search/'));
    expect((await ask(projects[0]?.name ?? '')).results[0]?.title).toBe(projects[0]?.name);
  });

  test('Pagefind answers under the policy, which requires Trusted Types', async () => {
    const { faults, requests } = await open();
    expect((await ask(projects[0]?.name ?? '')).results[0]?.title).toBe(projects[0]?.name);
    expect(requests.some((url) => url.endsWith('.pf_index'))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('opened from disk it finds, and leads to the files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site 明白-'));
    cpSync(builtFolder(), folder, { recursive: true });
    watched = await watchedPage(site);
    const { page } = watched;
    await page.goto(pathToFileURL(join(folder, 'search/index.html')).href);
    const name = projects.at(-1)?.name ?? '';
    const { results: found } = await askSearch(page, name, pathToFileURL(`${folder}/`).href);
    expect(found[0]?.title).toBe(name);
    await page.goto(found[0]?.href ?? '');
    expect(await page.locator('h1 .printed').textContent()).toBe(name);
    rmSync(folder, { recursive: true });
  });
});
