import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFolder, fileOf, publicContent } from '../support/built-site.ts';
import { pageAddresses, pageKinds } from '../support/expected-pages.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';

/** Bytes over the wire of a host that compresses, for what a browser fetches to show a page. */
const LIMIT = { page: 60_000, scripts: 5_000 };

/** What the browser tells of a movement, for which TypeScript has no type. */
interface LayoutShift {
  value: number;
  sources: { node: Node | null }[];
}

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page of a cheap phone on a slow line: its first words are seen long before the last ones come, or any script runs. */
async function slowPage(width: number, height: number): Promise<WatchedPage> {
  const watched = await watchedPage(site, { viewport: { width, height } });
  const client = await watched.page.context().newCDPSession(watched.page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: 400_000,
    uploadThroughput: 400_000,
  });
  await watched.page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as LayoutShift[])
        moved.push(`${value}: ${sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200))}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return watched;
}

const movements = (page: Page) => page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);

const sizes = new Map<string, number>();
const sizeOf = (file: string) => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(builtFolder(), file)), { level: 9 }).length;
  sizes.set(file, size);
  return size;
};

describe('on a phone', () => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await slowPage(360, 740);
  });

  test.each(pageAddresses(publicContent()))('%s is light, and nothing on it moves', async (address) => {
    const { page, requests, faults } = watched;
    // What the page before still asks for is not this one's.
    await page.goto('about:blank');
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
    expect(await movements(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('nothing moves on a large screen either, however much of a page it shows', async () => {
  const { page } = await slowPage(1100, 3000);
  const withTables = ['overview', 'projects', 'project', 'indicators', 'findings'];
  for (const [kind, address] of pageKinds(publicContent())) {
    if (!withTables.includes(kind)) continue;
    await page.goto(site.at(address), { waitUntil: 'load' });
    expect(await movements(page), address).toEqual([]);
  }
});
