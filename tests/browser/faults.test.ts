import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { askSearch } from '../support/ask-search.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

const [document] = publicContent().documents as [BudgetDocument];
const [project] = document.projects as [BudgetDocument['projects'][number]];
const UNAVAILABLE = '搜索暂时无法使用';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite('/sub/dir/');
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await (await site.browser.newContext({ locale: 'zh-CN' })).newPage();
});
afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
});

/** The words of a project stand on its page, or will when the rest of it has come. */
async function expectReadable(): Promise<void> {
  const words = () => page.getByRole('main').textContent();
  for (const text of [project.name, project.purpose]) if (text) await expect.poll(words).toContain(text);
}

async function expectFound(): Promise<void> {
  const { results } = await askSearch(page, project.name, site.url);
  expect(results.map(({ title }) => title)).toContain(project.name);
}

/** Search says that it does not work, and the lists below it lead on. */
async function expectToldSo(): Promise<void> {
  await page.getByRole('main').getByRole('searchbox').fill(project.name);
  await page.locator('site-search [role=status]').filter({ hasText: UNAVAILABLE }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '全部预算项目' }).click();
  await page.getByRole('main').getByRole('link', { name: project.name }).first().click();
  await expectReadable();
}

test('a host without compression: all works', async () => {
  const packed: string[] = [];
  page.on('response', (response) => {
    if (response.headers()['content-encoding']) packed.push(response.url());
  });
  await page.goto(site.at('/search/'));
  await expectFound();
  expect(packed).toEqual([]);
});

test.each(['text/html', 'text/plain; charset=utf-8', 'application/gzip', 'application/x-unknown'])(
  'a host that calls Pagefind’s files %s: search works',
  async (type) => {
    await page.route(/\.(?:pagefind|pf_meta|pf_index)$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': type } });
    });
    await page.goto(site.at('/search/'));
    await expectFound();
  },
);

test('a host that calls scripts text/plain: all is there to read, search lists the ways on', async () => {
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
    };
    await route.fulfill({ response, headers });
  });
  await page.goto(site.at('/search/'));
  await page.getByRole('main').getByRole('link', { name: '全部预算项目' }).click();
  await page.getByRole('main').getByRole('link', { name: project.name }).first().click();
  await expectReadable();
});

const refused = (route: Route) => route.fulfill({ status: 403, body: 'blocked' });
const answeredByGateway = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<p>blocked</p>' });

describe.each([
  ['refuses', refused],
  ['answers with a page of its own for', answeredByGateway],
] as const)('a gateway that %s', (_, answer) => {
  test('Pagefind’s folder: the whole text answers', async () => {
    await page.route(/\/pagefind\//, answer);
    await page.goto(site.at('/search/'));
    await expectFound();
  });

  test.each(['pf_index', 'pf_meta', 'pagefind'])(
    'files that end with %s: search never says there is nothing',
    async (end) => {
      await page.route(new RegExp(`\\.${end}$`), answer);
      await page.goto(site.at('/search/'));
      const { status, results } = await askSearch(page, project.name, site.url);
      expect(results.length > 0 || status.startsWith(UNAVAILABLE), status).toBe(true);
    },
  );

  test('the folders of search: search says so', async () => {
    await page.route(/\/pagefind\/|\/search\/.+/, (route) =>
      /site-search\.js$/.test(route.request().url()) || route.request().isNavigationRequest()
        ? route.continue()
        : answer(route),
    );
    await page.goto(site.at('/search/'));
    await expectToldSo();
  });

  test('the script of search too: the lists are there', async () => {
    await page.route(/\/pagefind\/|\/search\/.+\.js/, answer);
    await page.goto(site.at('/search/'));
    await page.getByRole('main').getByText(UNAVAILABLE).waitFor();
    await page.getByRole('main').getByRole('link', { name: '全部预算项目' }).click();
    await page.getByRole('main').getByRole('link', { name: project.name }).first().click();
    await expectReadable();
  });
});

test('a host that never answers for the files of search: search says so, and goes on waiting', async () => {
  const late = Promise.withResolvers<void>();
  await page.route(/\/pagefind\/|\/search\/engine\.js/, async (route) => {
    await late.promise;
    await route.continue();
  });
  await page.goto(site.at('/search/'));
  await page.getByRole('main').getByRole('searchbox').fill(project.name);
  const status = page.locator('site-search [role=status]');
  await status.filter({ hasText: '网络可能很慢' }).waitFor();
  late.resolve();
  await status.filter({ hasText: /找到 \d+ 页/ }).waitFor();
});

describe('a stale copy', () => {
  test('of Pagefind’s entry, whose files are gone: search says that it cannot', async () => {
    await page.route(/pagefind-entry\.json/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/"hash":"\w+"/g, '"hash":"und_0000000000"');
      await route.fulfill({ response, body });
    });
    await page.goto(site.at('/search/'));
    await expectToldSo();
  });

  test('of a page, whose style and scripts are gone: the words are there', async () => {
    await page.route(/\/_astro\//, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(site.at(projectAddress(document, project.id)));
    await expectReadable();
  });

  test('of a page, whose library of charts is gone: the picture stays, and the button says so', async () => {
    await page.route(/draw-interactive/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(site.at(documentAddress(document)));
    const chart = page.locator('#where-by-project');
    await chart.getByRole('button', { name: '逐项查看' }).click();
    await chart.getByRole('button', { name: '暂时不能逐项查看' }).waitFor();
    expect(await chart.locator('svg:visible').count()).toBe(1);
  });
});

describe('without a network after the first view', () => {
  test('the page stays, and its chart says what is missing', async () => {
    await page.goto(site.at(documentAddress(document)), { waitUntil: 'networkidle' });
    const words = await page.getByRole('main').textContent();
    await page.context().setOffline(true);
    const chart = page.locator('#where-by-project');
    await chart.getByRole('button', { name: '逐项查看' }).click();
    await chart.getByRole('button', { name: '暂时不能逐项查看' }).waitFor();
    expect(
      (await page.getByRole('main').textContent())?.replace('暂时不能逐项查看，图和表格不受影响', ''),
    ).toBe(words?.replace('逐项查看', ''));
  });

  test('search says that it cannot, and finds once the network is back', async () => {
    await page.goto(site.at('/search/'), { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.getByRole('main').getByRole('searchbox').fill(project.name);
    await page.locator('site-search [role=status]').filter({ hasText: UNAVAILABLE }).waitFor();
    await page.context().setOffline(false);
    await expectFound();
  });

  test('search goes on with what it has loaded', async () => {
    await page.goto(site.at('/search/'));
    await expectFound();
    await page.context().setOffline(true);
    await expectFound();
  });
});
