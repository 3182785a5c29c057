import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';
import { elderBar, elderSettings, keepReading } from '../support/reading-modes.ts';

const [budgetDocument] = publicContent().documents as [BudgetDocument];
const project = budgetDocument.projects.at(-1) as BudgetDocument['projects'][number];
const MOST_STEPS = 400;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Focused {
  words: string;
  /** Where a link leads, without question and place. */
  path: string;
  isSeen: boolean;
}

/** What has the focus, and whether a reader can see it: inside the window, not covered, with a ring around it. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const [x, y] = [left + width / 2, Math.min(Math.max(top + height / 2, top + 2), innerHeight - 2)];
    const shown = document.elementFromPoint(x, y);
    const isOnTop = shown !== null && (element.contains(shown) || shown.contains(element));
    const ringed = element.matches('.chart-choice input') ? element.nextElementSibling : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed ?? element);
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return {
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      path: element instanceof HTMLAnchorElement ? new URL(element.href).pathname : '',
      // Past the last stop of a page the focus is with the browser itself.
      isSeen: element === document.body || (isInside && isOnTop && hasRing),
    };
  });

/** Presses Tab until something wanted has the focus; on the way nothing that has it may be out of sight. */
async function tabTo(page: Page, isWanted: (at: Focused) => boolean, key = 'Tab'): Promise<void> {
  const unseen: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (!at.isSeen) unseen.push(at.words);
    if (isWanted(at)) {
      expect(unseen).toEqual([]);
      return;
    }
  }
  throw new Error('the keyboard never got there');
}

describe.each([
  ['as usual', null],
  ['in elder mode, the largest text and a caption bar', elderSettings('yellow-on-black', 'caption')],
] as const)('by keyboard alone, %s', (_, settings) => {
  test('a reader finds a project, reads its plan and downloads its data', async () => {
    const { page, faults } = await watchedPage(site, { acceptDownloads: true });
    if (settings) await keepReading(page, settings);
    await page.goto(site.at('/'));
    if (settings) await elderBar(page);

    await page.keyboard.press('Tab');
    expect((await focused(page)).words).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(project.name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('.results[aria-busy=false] a').first().waitFor();
    if (settings) await elderBar(page);

    const address = new URL(site.at(projectAddress(budgetDocument, project.id))).pathname;
    await tabTo(page, ({ path }) => path === address);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === address);
    if (settings) await elderBar(page);

    const plan = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: '截至' }) });
    expect(await plan.getByRole('rowheader').allTextContents()).toHaveLength(4);
    await tabTo(page, ({ path }) => path.endsWith('/data/budget.json'));
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await (await download).path();
    const { projects } = JSON.parse(readFileSync(file, 'utf8')) as { projects: { id: string }[] };
    expect(projects.map(({ id }) => id)).toContain(project.id);
    expect(faults.filter((fault) => !fault.includes('budget.json'))).toEqual([]);
    await page.context().close();
  });
});
