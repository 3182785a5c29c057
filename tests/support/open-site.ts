import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { relativeLinks } from '../../src/publish/relative-links.ts';
import { launchBrowser } from './browser.ts';
import { builtFolder, publicContent } from './built-site.ts';
import { serve } from './static-server.ts';

/** The finished site on a web host, and a browser to look at it. */
export interface OpenSite {
  browser: Browser;
  /** Where the site starts, with a slash at the end. */
  url: string;
  /** Full address of a page written from the site's root: `/about/`. */
  at(address: string): string;
  close(): Promise<void>;
}

/** A page, and what went wrong on it so far: nothing should. */
export interface WatchedPage {
  page: Page;
  faults: string[];
  /** Addresses asked for so far. */
  requests: string[];
}

/** Puts the finished site below `basePath`, as if that were the configured one, and starts a browser. */
export async function openSite(basePath = '/', args: string[] = []): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(builtFolder(), folder, { recursive: true });
  const notFound = join(folder, '404.html');
  const built = readFileSync(notFound, 'utf8').replaceAll(`="${publicContent().site.basePath}`, '="/');
  writeFileSync(notFound, relativeLinks(built, basePath));
  const server = await serve(folder, basePath);
  const browser = await launchBrowser(args);
  return {
    browser,
    url: server.url,
    at: (address) => server.url + address.replace(/^\//, ''),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A new page that notes errors, broken rules of the policy, failed requests, requests to others, and dialogs. */
export async function watchedPage(site: OpenSite, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await site.browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(site.url)) faults.push(`request outside the site: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page stops what it was still loading.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await context.exposeFunction('reportViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return { page, faults, requests };
}
