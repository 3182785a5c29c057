import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicContent } from '../support/built-site.ts';
import { pageKinds } from '../support/expected-pages.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';

const content = publicContent();

describe.each(['/', '/sub/dir/'])('below %s', (basePath) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(basePath);
  });
  afterAll(() => site.close());

  // Side by side, since each waits for the network to be quiet.
  test.concurrent.each(pageKinds(content))('%s opens without a fault: %s', async (_, address) => {
    const { page, faults } = await watchedPage(site);
    await page.goto(site.at(address), { waitUntil: 'networkidle' });
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.concurrent.each(['nothing-here', 'nothing/here/', '2021/projects/99/'])(
    'a wrong address says so and leads home: %s',
    async (wrong) => {
      const { page, faults } = await watchedPage(site);
      const response = await page.goto(site.at(wrong), { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(404);
      // The answer itself, and the browser's word about it; nothing the page asked for.
      expect(faults).toEqual([`404: ${site.at(wrong)}`, expect.stringContaining('status of 404')]);
      faults.length = 0;
      await page.getByRole('main').getByRole('link', { name: '首页' }).last().click();
      await page.waitForURL(site.url);
      expect(await page.locator('h1').textContent()).toBe(content.site.name);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('the skip link leads past the header', async () => {
    const { page } = await watchedPage(site);
    await page.goto(site.at('/about/'));
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });
});
