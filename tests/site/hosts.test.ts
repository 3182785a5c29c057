import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentType, NAMED_TYPES } from '../../src/package/hosts/file-types.ts';
import { ASK_AGAIN, KEEP } from '../../src/package/hosts/host-settings.ts';
import type { Release } from '../../src/package/release-files.ts';
import { RESPONSE_HEADERS } from '../../src/publish/response-headers.ts';
import { type Answer, askHost } from '../support/ask-host.ts';
import { openFolder, packagedSite, writeBelow } from '../support/packaged-site.ts';
import { isInstalled, sendsBrotli, startWebHost, WEB_HOSTS } from '../support/web-host.ts';

const places = WEB_HOSTS.flatMap((host) => ['/', '/sub/dir/'].map((basePath) => ({ host, basePath })));

for (const host of WEB_HOSTS.filter((name) => !isInstalled(name))) {
  console.warn(`${host} is not installed: its tests are skipped`);
}

const FEED = '<feed xmlns="http://www.w3.org/2005/Atom"/>'.padEnd(1000);

/** Compressing takes a while, so each release is made once. */
const releases = new Map<string, Promise<Release>>();
function releaseBelow(basePath: string): Promise<Release> {
  const release = releases.get(basePath) ?? packagedSite(basePath);
  releases.set(basePath, release);
  return release;
}

describe.each(places)('$host below $basePath', ({ host, basePath }) => {
  if (!isInstalled(host)) {
    test.skip(`${host} is not installed`);
    return;
  }
  let release: Release;
  let folder: string;
  let server: Awaited<ReturnType<typeof startWebHost>>;

  beforeAll(async () => {
    release = await releaseBelow(basePath);
    folder = openFolder();
    const root = join(folder, 'site');
    for (const [path, bytes] of release.files) if (path.startsWith('site/')) writeBelow(folder, path, bytes);
    // A site without an address has none.
    writeBelow(root, 'feed.xml', FEED);
    writeBelow(root, 'feed.xml.gz', gzipSync(FEED));
    writeBelow(root, '.hidden', 'secret');
    writeBelow(root, 'about/.git/config', 'secret');
    server = await startWebHost(host, join(folder, 'server'), { root, basePath });
  });
  afterAll(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  const ask = (path: string, options = {}): Promise<Answer> => askHost(server.port, basePath + path, options);
  const fileOf = (path: string): Buffer => Buffer.from(release.files.get(`site/${path}`) as Uint8Array);
  const pathLike = (pattern: RegExp): string =>
    [...release.files.keys()].find((path) => pattern.test(path))?.slice('site/'.length) as string;
  const expectGuarded = ({ headers }: Answer): void => {
    for (const [name, value] of RESPONSE_HEADERS) expect(headers[name.toLowerCase()], name).toBe(value);
  };

  test('sends each kind of file with its type and the strict headers', async () => {
    const kinds = new Map(
      [...release.files.keys()]
        .filter((path) => path.startsWith('site/') && !/\.(?:gz|br)$/.test(path))
        .map((path) => [/\.(\w+)$/.exec(path)?.[1], path.slice('site/'.length)]),
    );
    kinds.delete(undefined);
    for (const kind of ['pagefind', 'pf_meta', 'pf_index', 'html', 'js', 'css', 'json', 'svg'])
      expect(kinds.has(kind), kind).toBe(true);
    for (const [extension, path] of kinds) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers['content-type'], path).toBe(contentType(extension as string));
      expect(answer.body.equals(fileOf(path)), path).toBe(true);
      expectGuarded(answer);
    }
  });

  test('sends the feed and the list of checksums as what they are', async () => {
    for (const [path, type] of Object.entries(NAMED_TYPES)) {
      for (const encoding of ['identity', 'gzip']) {
        const answer = await ask(path, { headers: { 'Accept-Encoding': encoding } });
        expect([answer.status, answer.headers['content-type']], path).toEqual([200, type]);
        expectGuarded(answer);
      }
    }
    expect((await ask('feed.xml')).body.toString()).toBe(FEED);
    const packed = await ask('feed.xml', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(gunzipSync(packed.body).toString()).toBe(FEED);
  });

  test('keeps the question when it sends to a folder’s page', async () => {
    const sent = await ask('about?q=1&r=%E9%A2%84');
    expect(sent.headers['location']).toBe(`${basePath}about/?q=1&r=%E9%A2%84`);
    expect(sent.headers['cache-control']).toBe(ASK_AGAIN);
    if (basePath !== '/' && host !== 'htaccess') {
      const home = await askHost(server.port, `${basePath.slice(0, -1)}?q=1`);
      expect(home.headers['location']).toBe(`${basePath}?q=1`);
    }
    // Nor does it ever send to another host.
    for (const path of ['/about', '/example.com/%2e%2e/about', '%5Cexample.com/../about']) {
      const { headers } = await ask(path);
      expect(headers['location'] ?? basePath, path).toMatch(/^\/(?![/\\])/);
    }
  });

  test('guards its own pages for errors as well', async () => {
    const refused = await ask('', { method: 'POST' });
    expect(refused.headers['cache-control']).toBe(ASK_AGAIN);
    expectGuarded(refused);
    expectGuarded(await ask('seal/'));
    expectGuarded(await ask('', { headers: { 'If-Match': '"x"' } }));
    const outside = await ask('search/whole.js', { headers: { Range: 'bytes=99999999-' } });
    expect(outside.status).toBe(416);
    // nginx writes each line twice here, once for the file and once for the error.
    for (const [name, value] of RESPONSE_HEADERS)
      expect(outside.headers[name.toLowerCase()]?.split(value).join(''), name).toMatch(/^(?:, )?$/);
  });

  test('sends no copy to whom refuses it', async () => {
    for (const encodings of [
      'gzip;q=0',
      'br;q=0.0, gzip; q=0.000',
      'identity',
      '*;q=0, identity;q=1',
      'xgzip',
    ]) {
      const answer = await ask('', { headers: { 'Accept-Encoding': encodings } });
      expect(answer.headers['content-encoding'], encodings).toBeUndefined();
      expect(answer.body.equals(fileOf('index.html')), encodings).toBe(true);
    }
    for (const encodings of ['gzip;q=0.5', 'deflate, gzip;q=1.0, br;q=0', 'GZIP', 'identity;q=0.1,gzip']) {
      const answer = await ask('', { headers: { 'Accept-Encoding': encodings } });
      expect(answer.headers['content-encoding'], encodings).toBe('gzip');
    }
  });

  test('sends a folder’s page, and to it, without a host in the address', async () => {
    const page = await ask('about/');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': contentType('html') } });
    expect(page.body.equals(fileOf('about/index.html'))).toBe(true);
    const sent = await ask('about');
    expect([301, 308]).toContain(sent.status);
    expect(sent.headers['location']).toBe(`${basePath}about/`);
    expectGuarded(sent);
    expect((await ask('')).body.equals(fileOf('index.html'))).toBe(true);
    if (basePath !== '/') {
      const home = await askHost(server.port, basePath.slice(0, -1));
      if (host !== 'htaccess') expect(home.headers['location']).toBe(basePath);
    }
  });

  test('answers a wrong address with the page for it', async () => {
    for (const path of [
      'nothing/',
      'nothing.html',
      '_astro/nothing.js',
      'pagefind/',
      'about/%2e%2e%2f%2e%2e%2fx',
    ]) {
      const answer = await ask(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      // Some addresses are refused before a site's own settings are read.
      if (answer.status !== 404 || (host === 'htaccess' && path.includes('%'))) continue;
      expect(answer.headers['content-type'], path).toBe(contentType('html'));
      expect(answer.body.equals(fileOf('404.html')), path).toBe(true);
      expect(answer.headers['cache-control'], path).toBe(ASK_AGAIN);
      expectGuarded(answer);
    }
    expect((await ask('nothing/')).status).toBe(404);
    expect((await ask('_astro/nothing.js')).status).toBe(404);
  });

  test('lets browsers keep what never changes, and ask again for the rest', async () => {
    for (const path of [pathLike(/^site\/_astro\/.*\.js$/), pathLike(/pf_index$/)]) {
      expect((await ask(path)).headers['cache-control'], path).toBe(KEEP);
    }
    for (const path of [
      '',
      'about/',
      'about',
      'search/table.json',
      'pagefind/pagefind.js',
      'seal/SHA256SUMS',
    ]) {
      const answer = await ask(path);
      expect(answer.headers['cache-control'], path).toBe(ASK_AGAIN);
      const { etag } = answer.headers;
      if (!etag) continue;
      const again = await ask(path, { headers: { 'If-None-Match': etag } });
      expect(again.status, path).toBe(304);
      expect(again.headers['cache-control'], path).toBe(ASK_AGAIN);
    }
  });

  test('sends the copies made beforehand', async () => {
    const style = pathLike(/^site\/_astro\/.*\.css$/);
    for (const [path, file] of [
      ['', 'index.html'],
      ['about/', 'about/index.html'],
      [style, style],
      ['search/table.json', 'search/table.json'],
    ] as const) {
      const gzipped = await ask(path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(gzipped.headers['content-encoding'], path).toBe('gzip');
      expect(gzipped.body.equals(fileOf(`${file}.gz`)), path).toBe(true);
      expect(gunzipSync(gzipped.body).equals(fileOf(file)), path).toBe(true);
      expect(gzipped.headers['content-type'], path).toBe(contentType(file.replace(/.*\./, '')));
      expect(gzipped.headers['vary'], path).toMatch(/accept-encoding/i);
      expectGuarded(gzipped);
      if (sendsBrotli(host)) {
        const packed = await ask(path, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
        expect(packed.headers['content-encoding'], path).toBe('br');
        expect(packed.headers['content-language'], path).toBeUndefined();
        expect(brotliDecompressSync(packed.body).equals(fileOf(file)), path).toBe(true);
      }
    }
    expect((await ask(style)).headers['content-encoding']).toBeUndefined();
    const immutable = await ask(style, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(immutable.headers['cache-control']).toBe(KEEP);
  });

  test('keeps hidden files to itself', async () => {
    for (const path of ['.hidden', 'about/.git/config', '.htaccess', '.git/']) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.body.includes('secret'), path).toBe(false);
      expectGuarded(answer);
    }
  });

  test('sends parts of a file', async () => {
    const whole = fileOf('search/whole.js');
    const part = await ask('search/whole.js', { headers: { Range: 'bytes=100-199' } });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${whole.length}`);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
  });

  test('answers GET and HEAD and refuses other methods', async () => {
    const head = await ask('about/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, headers: { 'content-type': contentType('html') } });
    expect(head.body).toHaveLength(0);
    expectGuarded(head);
    for (const method of [
      'POST',
      'PUT',
      'DELETE',
      'PATCH',
      'OPTIONS',
      'PROPFIND',
      ...(host === 'htaccess' ? [] : ['TRACE']),
    ]) {
      for (const path of ['', 'about/', 'nothing']) {
        const { status } = await ask(path, { method });
        expect([405, 501], `${method} ${path}`).toContain(status);
      }
    }
  });

  test('listens on IPv6', async () => {
    const { status, body } = await askHost(server.port, basePath, { address: '::1' });
    expect(status).toBe(200);
    expect(body.equals(fileOf('index.html'))).toBe(true);
  });
});
