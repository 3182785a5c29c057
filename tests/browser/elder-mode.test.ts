import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { KEPT_AS, SCHEMES } from '../../src/reading-aids/settings.ts';
import { askSearch } from '../support/ask-search.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';
import { elderBar, elderSettings, keepReading, SCHEME_NAMES } from '../support/reading-modes.ts';

const [budgetDocument] = publicContent().documents as [BudgetDocument];
const [project] = budgetDocument.projects as [BudgetDocument['projects'][number]];
const phone = { viewport: { width: 360, height: 740 } };

let site: OpenSite;
let { page, faults }: WatchedPage = {} as WatchedPage;
beforeAll(async () => {
  site = await openSite('/sub/dir/');
});
afterAll(() => site.close());
afterEach(() => page.context().close());

async function open(address: string, settings?: string, options: BrowserContextOptions = {}): Promise<Page> {
  ({ page, faults } = await watchedPage(site, options));
  if (settings !== undefined) await keepReading(page, settings);
  await page.goto(site.at(address));
  return page;
}
const reading = () => page.evaluate(() => document.documentElement.dataset['reading'] ?? null);
const kept = () => page.evaluate((name) => localStorage.getItem(name), KEPT_AS);
const textSize = (selector = 'main p') =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
const enter = () => page.getByRole('link', { name: '长者模式' }).click();
/** Playwright leaves out the letter browsers know an access key by. */
async function pressAccessKey(): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: 1, key: '0', code: 'Digit0', windowsVirtualKeyCode: 48 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '0', unmodifiedText: '0', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
const settings = () => page.getByRole('button', { name: '设置' });

describe('elder mode', () => {
  test('is one tap away, 18 pt on a phone, and stays on the next page', async () => {
    await open('/about/', undefined, { ...phone, hasTouch: true });
    const before = await textSize();
    await page.getByRole('link', { name: '长者模式' }).tap();
    await elderBar(page);
    expect(await textSize()).toBeGreaterThanOrEqual(24);
    expect(await textSize()).toBeGreaterThan(before);
    expect(await settings().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.goto(site.at('/glossary/'));
    await elderBar(page);
    expect(await textSize('main dd')).toBeGreaterThanOrEqual(24);
    expect(faults).toEqual([]);
  });

  test('is one key away on every page, and so are its settings', async () => {
    await open(documentAddress(budgetDocument));
    await pressAccessKey();
    await elderBar(page);
    expect(await reading()).toBe(elderSettings());
    await page.goto(site.at('/search/'));
    await elderBar(page);
    await pressAccessKey();
    expect(await settings().getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('group', { name: '颜色' }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is there before anything is painted, without the rest of its script', async () => {
    ({ page, faults } = await watchedPage(site, phone));
    await keepReading(page, elderSettings('yellow-on-black'));
    await page.route(/\/reading-aids\/reading-aids\./, () => {});
    await page.goto(site.at('/about/'), { waitUntil: 'commit' });
    await page.locator('main p').first().waitFor();
    expect(await reading()).toBe(elderSettings('yellow-on-black'));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(0, 0, 0)',
    );
    expect(await textSize()).toBeGreaterThanOrEqual(24);
  });

  test('does not make the page jump when its bar comes', async () => {
    ({ page, faults } = await watchedPage(site));
    await keepReading(page, elderSettings());
    await page.addInitScript(() => {
      const own = globalThis as unknown as { shift: number };
      own.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) own.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.at('/about/'), { waitUntil: 'networkidle' });
    await elderBar(page);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.1);
  });

  test.each(Object.entries(SCHEMES))('has the colours %s, and keeps them', async (scheme, label) => {
    await open('/about/');
    await enter();
    await settings().click();
    await page.getByRole('radio', { name: label, exact: true }).check();
    expect(await reading()).toContain(`scheme-${scheme}`);
    const colours = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      });
    const chosen = await colours();
    await page.goto(site.at('/glossary/'));
    expect(await colours()).toEqual(chosen);
    await settings().click();
    expect(await page.getByRole('radio', { name: label, exact: true }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is reset to its beginning, and left for good', async () => {
    await open('/about/', elderSettings('yellow-on-blue', 'cursor', 'guide', 'caption'));
    await elderBar(page);
    await page.mouse.move(100, 100);
    expect(await page.locator('.guide-line, .caption-bar').count()).toBe(2);
    await settings().click();
    await page.getByRole('button', { name: '全部还原' }).click();
    expect(await reading()).toBe(elderSettings());
    expect(await kept()).toBe(elderSettings());
    expect(await page.locator('.guide-line, .caption-bar').count()).toBe(0);
    await page.getByRole('button', { name: '退出' }).click();
    expect(await reading()).toBeNull();
    expect(await kept()).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('长者模式');
    await enter();
    await elderBar(page);
    expect(faults).toEqual([]);
  });

  test.each(['', 'size-huge <b>', '{"size":1}', '\u202e'.repeat(1000)])(
    'makes sense of whatever is kept in its place: %j',
    async (rubbish) => {
      await open('/about/', rubbish);
      if (rubbish === '') {
        expect(await reading()).toBeNull();
        return;
      }
      await elderBar(page);
      expect(await reading()).toBe(elderSettings());
      expect(faults).toEqual([]);
    },
  );

  test('works for one page, and says so, where nothing may be kept', async () => {
    ({ page, faults } = await watchedPage(site));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(site.at('/about/'));
    await enter();
    const bar = await elderBar(page);
    expect(await reading()).toBe(elderSettings());
    expect(await bar.getByRole('status').textContent()).toContain('换一页要重新选择');
    await page.getByRole('button', { name: '退出' }).click();
    expect(await reading()).toBeNull();
    expect(faults).toEqual([]);
  });

  test('asks nobody for anything, and keeps nothing before it is used', async () => {
    const { requests } = await watchedPage(site).then((watched) => {
      ({ page, faults } = watched);
      return watched;
    });
    await page.goto(site.at('/about/'), { waitUntil: 'networkidle' });
    expect(requests.filter((url) => url.includes('/reading-aids/reading-aids.'))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('pages in large text', () => {
  test('open where the script does not come', async () => {
    ({ page, faults } = await watchedPage(site, phone));
    await page.route(/\/reading-aids\/reading-aids\./, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(site.at(projectAddress(budgetDocument, project.id)));
    await enter();
    await page.waitForURL(/\/large\//);
    expect(await page.locator('h1').textContent()).toContain(project.name);
    expect(await textSize()).toBeGreaterThanOrEqual(24);
  });

  test('open without JavaScript, lead on in large text, and back', async () => {
    await open('/', undefined, { ...phone, javaScriptEnabled: false });
    await enter();
    await page.waitForURL(site.at('/large/'));
    await page.getByRole('link', { name: '项目', exact: true }).click();
    await page.waitForURL(site.at(`/large${documentAddress(budgetDocument, 'projects/')}`));
    await page.getByRole('main').getByRole('link', { name: project.name }).first().click();
    await page.waitForURL(site.at(`/large${projectAddress(budgetDocument, project.id)}`));
    expect(await page.getByRole('main').textContent()).toContain(project.purpose);
    const size = await page
      .locator('main .purpose')
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(24);
    await page.getByRole('banner').getByRole('link', { name: '回到标准版' }).click();
    await page.waitForURL(site.at(projectAddress(budgetDocument, project.id)));
    expect(faults).toEqual([]);
  });
});

describe('aids', () => {
  test('a line follows the pointer and the focus', async () => {
    await open('/about/', elderSettings('standard', 'guide'));
    await elderBar(page);
    const top = () => page.locator('.guide-line').evaluate((line) => line.getBoundingClientRect().top);
    await page.mouse.move(200, 300);
    expect(await top()).toBe(320);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0);
    expect(Math.abs((await top()) - focused)).toBeLessThan(4);
    expect(faults).toEqual([]);
  });

  test('a bar shows what is pointed at or has the focus, and hides neither', async () => {
    await open('/about/', elderSettings('standard', 'caption'));
    await elderBar(page);
    const words = () => page.locator('.caption-bar').textContent();
    await page.locator('main h1').hover();
    expect(await words()).toBe(await page.locator('main h1').textContent());
    await settings().focus();
    expect(await words()).toBe('设置');
    const last = page.getByRole('contentinfo').getByRole('link').last();
    await last.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const [link, bar] = await Promise.all([last.boundingBox(), page.locator('.caption-bar').boundingBox()]);
    expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    expect(faults).toEqual([]);
  });

  test('the pointer grows from pictures of this site', async () => {
    await open('/about/', elderSettings('standard', 'cursor'));
    await elderBar(page);
    const cursor = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).cursor);
    for (const selector of ['main p', 'main a']) {
      const url = /url\("([^"]+)"\)/.exec(await cursor(selector))?.[1] ?? '';
      expect(url.startsWith(site.url)).toBe(true);
      expect((await page.request.get(url)).status()).toBe(200);
    }
    expect(await cursor('main p')).not.toBe(await cursor('main a'));
    expect(faults).toEqual([]);
  });

  test.each(SCHEME_NAMES)('results of search and a chart that answers follow %s', async (scheme) => {
    await open('/search/', elderSettings(scheme));
    const { results } = await askSearch(page, project.name, site.url);
    expect(results.length).toBeGreaterThan(0);
    const look = await page
      .locator('.results mark')
      .first()
      .evaluate((mark) => {
        const { color, backgroundColor } = getComputedStyle(mark);
        const root = getComputedStyle(document.documentElement);
        return { mark: [backgroundColor, color], root: [root.color, root.backgroundColor] };
      });
    expect(look.mark).toEqual(look.root);
    await page.goto(site.at(documentAddress(budgetDocument)));
    const chart = page.locator('#where-by-project');
    await chart.getByRole('button', { name: '逐项查看' }).click();
    await chart.locator('canvas:visible').waitFor();
    const drawn = () =>
      chart.locator('canvas:visible').evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const copy = Object.assign(document.createElement('canvas'), { width, height });
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(canvas as HTMLCanvasElement, 0, 0);
        const { data } = context?.getImageData(0, 0, width, height) ?? {};
        const colours = new Map<string, number>();
        for (let at = 0; data && at < data.length; at += 4) {
          if (data[at + 3] !== 255) continue;
          const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        return [...colours].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour);
      });
    const [ink] = look.root;
    await expect.poll(async () => (await drawn()).slice(0, 2)).toContain(ink);
    await elderBar(page);
    await page.getByRole('button', { name: '退出' }).click();
    await expect.poll(async () => (await drawn())[0]).not.toBe(ink);
    expect(faults).toEqual([]);
  });
});
