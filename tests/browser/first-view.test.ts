import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFolder, fileOf, publicContent } from '../support/built-site.ts';
import { pageAddresses } from '../support/expected-pages.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';

/** Bytes over the wire of a host that compresses, for what a browser fetches to show a page. */
const LIMIT = { page: 60_000, scripts: 5_000 };

let site: OpenSite;
let watched: WatchedPage;
let client: CDPSession;
beforeAll(async () => {
  site = await openSite();
  watched = await watchedPage(site, { viewport: { width: 360, height: 740 } });
  client = await watched.page.context().newCDPSession(watched.page);
  // A cheap phone: scripts run long after the first words are seen.
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watched.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
});
afterAll(() => site.close());

const sizes = new Map<string, number>();
const sizeOf = (file: string) => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(builtFolder(), file)), { level: 9 }).length;
  sizes.set(file, size);
  return size;
};

test.each(pageAddresses(publicContent()))('%s is light, and nothing on it moves', async (address) => {
  const { page, requests, faults } = watched;
  requests.length = 0;
  await page.goto(site.at(address), { waitUntil: 'networkidle' });
  const files = [...new Set(requests.map((url) => fileOf(new URL(url).pathname)))];
  const scripts = files.filter((file) => file.endsWith('.js'));
  const sum = (some: readonly string[]) => some.reduce((total, file) => total + sizeOf(file), 0);
  expect(files).toContain(fileOf(address));
  expect(sum(files)).toBeLessThanOrEqual(LIMIT.page);
  expect(sum(scripts)).toBeLessThanOrEqual(LIMIT.scripts);
  expect(
    scripts.filter((file) => /chart\.js/i.test(readFileSync(join(builtFolder(), file), 'utf8'))),
  ).toEqual([]);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  // On a busy machine a table is seen before its last row has come, which may widen a column by a hair.
  expect(shifts.reduce((total, shift) => total + shift, 0)).toBeLessThan(0.02);
  expect(faults).toEqual([]);
});
