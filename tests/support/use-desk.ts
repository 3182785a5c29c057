import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { ContentFiles } from '../../src/source/content-files.ts';
import { launchBrowser } from './browser.ts';
import { type PreviewServer, startPreviewServer } from './preview-server.ts';

/** What a test does at the desk, by keyboard. Paths of files are ids: `drafts/demo-bureau/2025/projects/01`. */
export type Desk = ReturnType<typeof useDesk>;

/** Starts a preview with this content and a browser for all tests of a file, and gives each test a page of its own. */
export function useDesk(files: ContentFiles) {
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startPreviewServer(files), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(30_000);
    faults = watchFaults(page);
  });
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });

  const disk = (id: string): string => readFileSync(join(server.copy.root, `content/${id}.yaml`), 'utf8');
  const before = (id: string): string => new TextDecoder().decode(files.get(`content/${id}.yaml`));
  const dialog = (): Locator => page.getByRole('dialog');
  const said = (text: string | RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();

  /** Opens a screen by its address after the `#`. */
  async function open(hash: string): Promise<void> {
    await page.goto(`${server.url}__desk/${hash}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Goes to a control by the Tab key, from the one before it. */
  async function reach(target: Locator): Promise<void> {
    await target.evaluate(focusBefore);
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab');
      if (await isFocused(target)) return;
    }
    throw new Error(`Tab 到不了 ${target}`);
  }

  async function press(target: Locator, key = 'Enter'): Promise<void> {
    await reach(target);
    await page.keyboard.press(key);
  }

  /** Saves by keyboard and agrees to the difference shown. */
  async function save(): Promise<void> {
    await page.keyboard.press('Control+S');
    await dialog().getByRole('heading', { name: '保存这些修改？' }).waitFor();
    await press(dialog().getByRole('button', { name: '保存' }));
    await said('已经保存');
  }

  return {
    get page(): Page {
      return page;
    },
    get server(): PreviewServer {
      return server;
    },
    disk,
    before,
    /** Puts a file back as it was at the start. */
    putBack: (id: string): void => server.save(`content/${id}.yaml`, before(id)),
    open,
    reach,
    press,
    /** Puts text into the cell that has the focus, in place of what is there. */
    write: async (text: string): Promise<void> => {
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
    save,
    said,
    dialog,
    cell: (path: string): Locator => page.locator(`[id="v/${path}"]`),
    notes: (path: string): Locator => page.locator(`[id="n/${path}"]`),
    button: (name: string | RegExp): Locator => page.getByRole('button', { name }),
  };
}

export const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Runs in the page: puts the focus on the control before this one. Of a group of radio buttons Tab reaches one only. */
function focusBefore(element: Element): void {
  const within = element.closest('dialog') ?? document.body;
  const all = within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  const group = element.getAttribute('type') === 'radio' ? element.getAttribute('name') : null;
  const isBeside = (each: HTMLElement): boolean =>
    each.offsetParent !== null &&
    !each.matches(':disabled') &&
    (!group || each.getAttribute('name') !== group);
  const tabbable = [...all].filter((each) => each === element || isBeside(each));
  const previous = tabbable[tabbable.indexOf(element as HTMLElement) - 1];
  if (previous) previous.focus();
  else (document.activeElement as HTMLElement).blur();
}

/** Notes errors of the desk's page and requests that leave this computer. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // Other pages of the preview are the site's own affair, and an answer that says no is no fault.
    const isOwn = message.type() === 'error' && message.location().url.includes('/__desk/');
    if (isOwn && !message.text().startsWith('Failed to load')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:ws|http):\/\/127\.0\.0\.1:/.test(request.url())) faults.push(`outside: ${request.url()}`);
  });
  return faults;
}
