import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { documentAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { builtFolder, publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';
import { packagedSite, writeBelow } from '../support/packaged-site.ts';

const [document] = publicContent().documents as [BudgetDocument];
const data = documentAddress(document, 'data/budget.json').slice(1);
let site: OpenSite;
let folder: string;
let watched: WatchedPage;
beforeAll(async () => {
  site = await openSite('/sub/dir/');
  folder = join(mkdtempSync(join(tmpdir(), 'verify-')), 'site 明白');
  cpSync(builtFolder(), folder, { recursive: true });
});
afterEach(() => watched.page.context().close());
afterAll(async () => {
  await site.close();
  rmSync(join(folder, '..'), { recursive: true });
});

const files = () => watched.page.getByLabel('选择文件', { exact: true });
const says = (text: string) =>
  watched.page.locator('check-files [role=status]').filter({ hasText: text }).waitFor();
const items = () => watched.page.locator('check-files li').allInnerTexts();
const bytes = (path: string) => readFileSync(join(folder, path));
const upload = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** The same bytes with one bit turned. */
function changed(path: string): Buffer {
  const copy = Buffer.from(bytes(path));
  copy[copy.length >> 1] = (copy[copy.length >> 1] as number) ^ 1;
  return copy;
}

test('a download under any name is known, a changed one named', async () => {
  watched = await watchedPage(site);
  await watched.page.goto(site.at('/verify/'));
  await says('已取得本站的清单');
  await files().setInputFiles([upload('下载 (1).json', bytes(data)), upload('budget.json', changed(data))]);
  await says('1 处有问题');
  expect(await items()).toEqual([`一致 下载 (1).json：就是 ${data}`, `内容变了 ${data}`]);
  await files().setInputFiles([upload('letter.pdf', Buffer.from('of another'))]);
  await says('1 处有问题');
  expect(await items()).toEqual(['不在清单里 letter.pdf']);
  expect(watched.faults).toEqual([]);
});

test('a browser that offers no hash, as on a host without https, fetches a script that does', async () => {
  watched = await watchedPage(site);
  const { page, requests } = watched;
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto(site.at('/verify/'));
  await says('已取得本站的清单');
  expect(requests.filter((url) => url.endsWith('/sha256.js'))).toEqual([]);
  await files().setInputFiles([upload('a.json', bytes(data)), upload('budget.json', changed(data))]);
  await says('1 处有问题');
  expect(await items()).toEqual([`一致 a.json：就是 ${data}`, `内容变了 ${data}`]);
  expect(watched.faults).toEqual([]);
});

test('dropped files are checked without a network', async () => {
  watched = await watchedPage(site);
  const { page } = watched;
  await page.goto(site.at('/verify/'));
  await says('已取得本站的清单');
  await page.context().setOffline(true);
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer();
    made.items.add(new File([text], 'index.html'));
    return made;
  }, bytes('index.html').toString('utf8'));
  await page.locator('check-files').dispatchEvent('drop', { dataTransfer: transfer });
  await says('全部一致');
  expect(await items()).toEqual(['一致 index.html：就是 index.html']);
});

test('opened from disk it asks for the list, and checks a whole site', async () => {
  watched = await watchedPage(site);
  const { page } = watched;
  await page.goto(pathToFileURL(join(folder, 'verify/index.html')).href);
  await says('请先把 seal/SHA256SUMS 这个文件放进来');
  await files().setInputFiles([upload('about.html', bytes('about/index.html'))]);
  await says('还没有清单');
  await files().setInputFiles(join(folder, 'seal/SHA256SUMS'));
  await says('请放进要核对的文件');
  await files().setInputFiles([upload('about.html', bytes('about/index.html'))]);
  await says('全部一致');

  const chosen = page.getByLabel('选择文件夹');
  await chosen.setInputFiles(folder);
  await says('全部一致');
  writeFileSync(join(folder, data), changed(data));
  const about = bytes('about/index.html');
  rmSync(join(folder, 'about'), { recursive: true });
  await chosen.setInputFiles(folder);
  await says('2 处有问题');
  expect(await items()).toEqual([`内容变了 ${data}`, '缺少 about/index.html']);
  expect(about.length).toBeGreaterThan(0);
});

test('a page alone that is like none is said to be like none, not every page of its name', async () => {
  watched = await watchedPage(site);
  await watched.page.goto(site.at('/verify/'));
  await says('已取得本站的清单');
  await files().setInputFiles([upload('index.html', changed('index.html'))]);
  await says('1 处有问题');
  const [item = ''] = await items();
  expect(item).toMatch(/^内容变了 index\.html：本站有 \d+ 个叫 index\.html 的文件，它和哪一个都不一样。/);
  expect(item).not.toContain('about/');
});

test('a whole release is as sealed, an added file is named, and a list of another site is told', async () => {
  const keys = { ed25519: generateKeyPairSync('ed25519').privateKey };
  const release = await packagedSite('/other/', keys);
  const top = join(folder, '..', release.name);
  for (const [path, written] of release.files) writeBelow(top, path, written);
  watched = await watchedPage(site);
  const { page } = watched;
  await page.goto(site.at('/verify/'));
  await says('已取得本站的清单');
  const chosen = page.getByLabel('选择文件夹');
  await chosen.setInputFiles(top);
  await says('全部一致');
  await says('签名和公钥要另外核对');
  await says('放进来的清单和本站现在的清单不一样');
  expect(await items()).toEqual([]);
  writeBelow(top, 'site/seal/extra.html', '');
  await chosen.setInputFiles(top);
  await says('1 处有问题');
  expect(await items()).toEqual([`不在清单里 ${release.name}/site/seal/extra.html`]);
  expect(watched.faults).toEqual([]);
});

test('without scripts the ways by hand are there', async () => {
  watched = await watchedPage(site, { javaScriptEnabled: false });
  await watched.page.goto(site.at('/verify/'));
  expect(await watched.page.locator('check-files').isVisible()).toBe(false);
  expect(await watched.page.getByRole('main').textContent()).toContain('certutil -hashfile');
});
