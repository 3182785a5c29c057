import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureFiles } from '../fixtures/fixture-content.ts';
import { barriersOn, partsStandingOut } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';
import { type PreviewServer, startPreviewServer } from '../support/preview-server.ts';

let server: PreviewServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPreviewServer(fixtureFiles()), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each([
  ['a phone by day', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
  ['a desk by night', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
] as const)('every component in every state is whole and open to everyone, on %s', async (_, options) => {
  const page = await browser.newPage({ ...options, locale: 'zh-CN' });
  await page.goto(`${server.url}about/design/`, { waitUntil: 'load' });
  const states = page.locator('[data-state]');
  expect(await states.count()).toBeGreaterThan(40);
  expect((await states.allTextContents()).filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  const cells = await page
    .locator('[data-state] :is(td, dd)')
    .evaluateAll((all) => all.filter((cell) => cell.textContent.trim() === '').map((cell) => cell.outerHTML));
  expect(cells.filter((cell) => !/source-cell|serial|colspan/.test(cell))).toEqual([]);
  // The sheet shows one part of a page several times; a page has it once.
  const barriers = (await barriersOn(page)).filter((barrier) => !barrier.startsWith('landmark-unique'));
  expect(barriers).toEqual([]);
  expect(await partsStandingOut(page)).toEqual([]);
  await page.context().close();
});
