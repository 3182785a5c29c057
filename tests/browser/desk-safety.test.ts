import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withDraftYear } from '../fixtures/draft-year.ts';
import { launchBrowser } from '../support/browser.ts';
import { type PreviewServer, startPreviewServer } from '../support/preview-server.ts';

/** A word only the draft says. */
const SECRET = '绝密草稿词';
const FILE = 'content/drafts/demo-bureau/2025/projects/01.yaml';
/** A name that leads to this computer, as a page elsewhere can make its own do. */
const REBOUND = 'rebound.example';

let server: PreviewServer;
let browser: Browser;
let attacker: Server;
let context: BrowserContext;
/** The desk, open in a tab of the same browser. */
let desk: Page;
let page: Page;
let token: string;

const files = withDraftYear();
files.set(
  FILE,
  Buffer.from(new TextDecoder().decode(files.get(FILE)).replace(/purpose: .*/, `purpose: ${SECRET}`)),
);

beforeAll(async () => {
  attacker = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>另一个网站</title><body></body>');
  });
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
  [server, browser] = await Promise.all([
    startPreviewServer(files),
    launchBrowser([`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`]),
  ]);
  context = await browser.newContext({ locale: 'zh-CN' });
  desk = await context.newPage();
  await desk.goto(`${server.url}__desk/`);
  token = (await desk.locator('meta[name=desk-token]').getAttribute('content')) ?? '';
  expect(token).toMatch(/^[\w-]{43}$/);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  attacker.closeAllConnections();
  await new Promise((resolve) => attacker.close(resolve));
});
beforeEach(async () => {
  page = await context.newPage();
});
afterEach(() => page.close());

const port = () => (attacker.address() as AddressInfo).port;
const saved = () => new TextDecoder().decode(server.read(FILE));

/** Calls the API from inside a page with everything a page can send, and tells what came of it. */
function callFrom(
  from: Page,
  init: { mode?: RequestMode; headers?: Record<string, string>; body?: string },
): Promise<string> {
  return from.evaluate(
    async ({ address, init }) => {
      try {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'include',
          body: '{}',
          ...init,
        });
        return `${response.type} ${response.status} ${await response.text()}`;
      } catch (error) {
        return String(error);
      }
    },
    { address: `${server.url}__desk/api/dashboard`, init },
  );
}

test('the desk itself is answered', async () => {
  const headers = { 'content-type': 'application/json', 'x-desk-token': token };
  expect(await callFrom(desk, { headers })).toContain('demo-bureau');
});

describe.each(['127.0.0.1', 'localhost'])('a page of another site, at %s', (host) => {
  beforeEach(async () => {
    await page.goto(`http://${host}:${port()}/`);
  });

  test('cannot read from the desk or the preview, even with the token', async () => {
    const json = { 'content-type': 'application/json', 'x-desk-token': token };
    const text = { 'content-type': 'text/plain' };
    for (const init of [{ headers: json }, { headers: text }, { mode: 'no-cors' as const, headers: text }]) {
      expect(await callFrom(page, init)).not.toContain('demo-bureau');
    }
    const addresses = [
      '__desk/',
      '__desk/desk.js',
      'demo-bureau/2025/projects/01/',
      `${FILE}?raw`,
      `@fs${server.copy.root}/${FILE}`,
    ];
    for (const address of addresses) {
      for (const mode of ['cors', 'no-cors'] as const) {
        const read = await page.evaluate(
          async ({ address, mode }) => {
            try {
              return await (await fetch(address, { mode })).text();
            } catch (error) {
              return String(error);
            }
          },
          { address: server.url + encodeURI(address), mode },
        );
        expect(read, `${address} ${mode}`).not.toContain(SECRET);
        expect(read, `${address} ${mode}`).not.toContain(token);
      }
    }
  });

  test('cannot load parts of the preview into itself', async () => {
    const loaded = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(
            (src) =>
              new Promise<string>((resolve) => {
                const script = document.createElement('script');
                script.addEventListener('load', () => resolve('loaded'));
                script.addEventListener('error', () => resolve('refused'));
                script.src = src;
                document.body.append(script);
              }),
          ),
        ),
      [`${server.url}__desk/desk.js`, `${server.url}@vite/client`, `${server.url}${FILE}?raw`],
    );
    expect(loaded).toEqual(['refused', 'refused', 'refused']);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot write with a form (%s)',
    async (type) => {
      const before = saved();
      const body = JSON.stringify({
        file: 'drafts/demo-bureau/2025/projects/01',
        base: '0'.repeat(64),
        edits: [],
      });
      const answered = page.waitForResponse((response) => response.url().includes('/__desk/api/save'));
      await page.evaluate(
        ({ action, type, body }) => {
          const form = document.createElement('form');
          Object.assign(form, { action, method: 'post', enctype: type });
          const field = document.createElement('input');
          field.name = body;
          form.append(field);
          document.body.append(form);
          form.submit();
        },
        { action: `${server.url}__desk/api/save`, type, body },
      );
      expect((await answered).status()).toBe(403);
      expect(saved()).toBe(before);
    },
  );

  test('cannot frame the desk or the preview', async () => {
    for (const address of ['__desk/', 'demo-bureau/2025/projects/01/']) {
      await page.evaluate(
        (src) =>
          new Promise((resolve) => {
            const frame = document.createElement('iframe');
            frame.addEventListener('load', resolve);
            frame.src = src;
            document.body.replaceChildren(frame);
          }),
        server.url + address,
      );
      const framed = await page.frames()[1]?.content();
      expect(framed ?? '').not.toContain(token);
      expect(framed ?? '').not.toContain(SECRET);
    }
  });

  test('cannot reach into a window of the desk that it opened', async () => {
    const opened = context.waitForEvent('page');
    const reached = await page.evaluate(async (address) => {
      const other = window.open(address);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      try {
        return String(other?.document.documentElement.outerHTML ?? 'severed');
      } catch {
        return 'refused';
      }
    }, `${server.url}__desk/`);
    await (await opened).close();
    expect(['severed', 'refused']).toContain(reached);
  });
});

test('a name that leads to this computer leads to nothing', async () => {
  const { port: own } = new URL(server.url);
  const response = await page.goto(`http://${REBOUND}:${own}/__desk/`);
  expect(response?.status()).toBe(403);
  expect(await page.content()).not.toContain(token);
  const headers = { 'content-type': 'application/json', 'x-desk-token': token };
  const read = await page.evaluate(async (headers) => {
    const answer = await fetch('/__desk/api/dashboard', { method: 'POST', headers, body: '{}' });
    return `${answer.status} ${await answer.text()}`;
  }, headers);
  expect(read).toMatch(/^403 /);
  expect(read).not.toContain('demo-bureau');
});
