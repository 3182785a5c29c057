import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectsByAmount } from '../../src/derive/budget-totals.ts';
import { figuresOf } from '../../src/derive/figures.ts';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { fenOf, formatAmount } from '../../src/model/money.ts';
import { PLAN_PERIODS } from '../../src/model/spending-plan.ts';
import { builtFiles, builtText, publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';
import { elderSettings, keepReading } from '../support/reading-modes.ts';

const [budgetDocument] = publicContent().documents as [BudgetDocument];
const { projects, editorial } = budgetDocument;
const unit = editorial.moneyUnit.used;
const library = builtFiles().find((path) => /^_astro\/draw-interactive\..*\.js$/.test(path)) as string;
const withPlan = projects.find(({ spendingPlan }) =>
  PLAN_PERIODS.some(({ key }) => spendingPlan[key].state === 'share'),
) as BudgetDocument['projects'][number];

let site: OpenSite;
let { page, faults, requests }: WatchedPage = {} as WatchedPage;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  ({ page, faults, requests } = await watchedPage(site));
});
afterAll(() => site.close());

const isLoaded = () => requests.includes(site.at(library));
const interact = (chart: Locator) => chart.getByRole('button', { name: '逐项查看' });
const visible = (chart: Locator, what: string) => chart.locator(`${what}:visible`);

/** Whether a canvas holds anything but the colour of its first dot. */
const isDrawn = (canvas: Locator) =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size > 1;
  });

describe.each([
  ['#where-by-project', documentAddress(budgetDocument)],
  ['#when-by-project', documentAddress(budgetDocument)],
  ['#targets-by-project', documentAddress(budgetDocument)],
  [`#plan-${withPlan.id}`, projectAddress(budgetDocument, withPlan.id)],
])('%s', (id, address) => {
  const ways: [way: string, act: (chart: Locator) => Promise<unknown>][] = [
    ['the pointer', (chart) => visible(chart, 'svg').hover()],
    ['a click on its button', (chart) => interact(chart).click()],
    ['the keyboard', (chart) => interact(chart).press('ArrowRight')],
  ];

  test('stands as a labelled picture, without Chart.js', async () => {
    await page.goto(site.at(address), { waitUntil: 'networkidle' });
    const picture = visible(page.locator(id), 'svg');
    expect(await picture.count()).toBe(1);
    expect(await picture.getAttribute('role')).toBe('img');
    expect(await picture.getAttribute('aria-label')).toBeTruthy();
    expect(await picture.locator('text').count()).toBeGreaterThan(3);
    expect(isLoaded()).toBe(false);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each(ways)('is drawn by Chart.js once reached with %s', async (_, act) => {
    await page.goto(site.at(address));
    const chart = page.locator(id);
    await act(chart);
    await visible(chart, 'canvas').waitFor();
    expect(isLoaded()).toBe(true);
    await expect.poll(() => isDrawn(visible(chart, 'canvas'))).toBe(true);
    expect(await page.getByRole('img').count()).toBe(await page.locator('svg[role=img]:visible').count());
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['#where-by-project', documentAddress(budgetDocument)],
  ['#when-by-project', documentAddress(budgetDocument)],
  ['#targets-by-project', documentAddress(budgetDocument)],
  [`#plan-${withPlan.id}`, projectAddress(budgetDocument, withPlan.id)],
])('the keyboard goes through every item of %s and keeps its place', async (id, address) => {
  await page.goto(site.at(address));
  const chart = page.locator(`${id} budget-chart`);
  const button = interact(chart);
  const rows = JSON.parse((await chart.getAttribute('data-rows')) as string).rows as { label: string }[];
  const words = () => chart.getByRole('status').textContent();
  const heard: string[] = [];
  await button.focus();
  for (const _ of rows) {
    await button.press('ArrowDown');
    await expect.poll(words).not.toBe(heard.at(-1) ?? '');
    heard.push((await words()) as string);
  }
  expect(new Set(heard).size).toBe(rows.length);
  for (const [index, { label }] of rows.entries()) expect(heard[index]?.replace(/，/g, '')).toContain(label);
  await button.press('ArrowUp');
  await expect.poll(words).toBe(heard.at(-2));
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});

describe('the tables beside the charts say what the model says', () => {
  /** Columns of the rows of a table, as text. */
  const cells = (table: Locator, part = 'tbody') =>
    table.locator(`${part} tr`).evaluateAll((rows) =>
      rows.map((row) =>
        // Beside an amount stands its unit, for cards.
        [...(row as HTMLTableRowElement).cells].map((cell) =>
          (cell.querySelector(':scope > span') ?? cell).textContent.trim(),
        ),
      ),
    );

  test('amount of every project, largest first', async () => {
    await page.goto(site.at(documentAddress(budgetDocument)));
    const shown = (await cells(page.locator('#where-by-project table'))).map(([name, amount]) => [
      name,
      amount,
    ]);
    const expected = projectsByAmount(projects).map(({ project, fen }) => [
      project.name,
      formatAmount(fen, unit),
    ]);
    expect(shown).toEqual(expected);
    await page.context().close();
  });

  test('amount of every part of the year', async () => {
    await page.goto(site.at(documentAddress(budgetDocument)));
    const sums = await cells(page.locator('#when-by-project'), 'tfoot');
    const { year } = figuresOf(budgetDocument);
    expect(sums.map((row) => row.slice(1)).filter((_, index) => index % 2 === 0)).toEqual([
      year?.map(({ periodFen }) => formatAmount(periodFen, unit)),
      year?.map(({ cumulativeFen }) => formatAmount(cumulativeFen, unit)),
    ]);
    await page.context().close();
  });

  test('plan of a project; its last amount is no more than the budget', async () => {
    await page.goto(site.at(projectAddress(budgetDocument, withPlan.id)));
    const shown = await cells(page.locator('#plan table'));
    expect(shown.map(([, share]) => share)).toEqual(
      PLAN_PERIODS.map(({ key }) => withPlan.spendingPlan[key].printed ?? '原文空白'),
    );
    const last = Number(shown.at(-1)?.[2]?.replaceAll(',', ''));
    expect(last).toBeLessThanOrEqual(
      Number(formatAmount(fenOf(withPlan.budget.total) ?? 0, unit).replaceAll(',', '')),
    );
    await page.context().close();
  });
});

describe('a frame', () => {
  const overview = () => site.at(documentAddress(budgetDocument));
  const frame = (id: string) => page.locator(`chart-frame:has(> #${id})`);

  test('shows one view at a time, chosen by keyboard, without any script too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page: own } = await watchedPage(site, { javaScriptEnabled });
      await own.goto(overview());
      const shown = () =>
        own.locator('#where figure:visible').evaluateAll((figures) => figures.map(({ id }) => id));
      expect(await shown()).toEqual(['where-by-project']);
      await own.getByRole('radio', { name: '按项目' }).focus();
      await own.keyboard.press('ArrowRight');
      expect(await shown()).toEqual(['where-by-classification']);
      await own.keyboard.press('ArrowRight');
      expect(await shown()).toEqual(['where-by-fund']);
      await own.context().close();
    }
    await page.context().close();
  });

  test('opens at the view its address names', async () => {
    await page.goto(`${overview()}#where-by-fund`);
    await page.locator('#where-by-fund').waitFor();
    expect(await page.locator('#where-by-project').isVisible()).toBe(false);
    await page.context().close();
  });

  test('hands out picture and table as files', async () => {
    await page.goto(overview());
    for (const [name, start] of [
      ['SVG', '<svg'],
      ['CSV', '\uFEFF项目,'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        frame('where-by-project').getByRole('link', { name, exact: true }).click(),
      ]);
      expect(readFileSync(await download.path(), 'utf8').startsWith(start)).toBe(true);
    }
    await page.context().close();
  });

  test('makes a PNG twice as large as the picture', async () => {
    await page.goto(overview());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame('when-by-project').getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('when-by-project.png');
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2 * 768);
    expect(isLoaded()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('copies its address and a citation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(overview());
    const copied = async (name: string) => {
      await frame('goals-by-project').getByRole('button', { name }).click();
      await expect.poll(() => frame('goals-by-project').getByRole('status').textContent()).toBe('已复制。');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const address = `${overview()}#goals-by-project`;
    expect(await copied('复制链接')).toBe(address);
    const title = await page.locator('#goals-by-project h3').textContent();
    expect(await copied('复制引用')).toBe(
      `${editorial.departmentName.used}${budgetDocument.fiscalYear}年部门预算绩效目标：《${title}》，${address}`,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('fills the screen of a phone and gives it back', async () => {
    const { page: phone, faults: own } = await watchedPage(site, { viewport: { width: 360, height: 740 } });
    await phone.goto(overview());
    const key = phone.locator('chart-frame:has(> #targets-by-project)').getByRole('button', { name: '全屏' });
    await key.click();
    const dialog = phone.getByRole('dialog');
    expect(await dialog.locator('svg').boundingBox()).toMatchObject({ width: 720 });
    await phone.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await key.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(own).toEqual([]);
    await phone.context().close();
    await page.context().close();
  });

  test('fills it in elder mode with letters of 18 pt', async () => {
    await keepReading(page, elderSettings());
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(overview());
    await page.getByRole('button', { name: '全屏' }).first().click();
    const picture = page.getByRole('dialog').locator('svg');
    const smallest = await picture.evaluate((svg: SVGSVGElement) =>
      Math.min(
        ...[...svg.querySelectorAll('text')].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (svg.getCTM()?.a ?? 0),
        ),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(24);
    await page.context().close();
  });
});

test('no byte of Chart.js is asked for when a page with charts is viewed', async () => {
  const holdsChart = builtFiles()
    .filter((path) => path.endsWith('.js') && builtText(path).includes('is not a registered'))
    .map((path) => site.at(path));
  expect(holdsChart).not.toEqual([]);
  for (const address of [documentAddress(budgetDocument), projectAddress(budgetDocument, withPlan.id)]) {
    await page.goto(site.at(address), { waitUntil: 'networkidle' });
    expect(requests.filter((request) => holdsChart.includes(request))).toEqual([]);
  }
  await page.context().close();
});
