import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { fenOf } from '../../src/model/money.ts';
import { PLAN_PERIODS } from '../../src/model/spending-plan.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';
import { elderSettings, keepReading } from '../support/reading-modes.ts';

const [budgetDocument] = publicContent().documents as [BudgetDocument];
const { projects } = budgetDocument;
const indicators = projects.flatMap((project) =>
  project.indicators.map((indicator) => ({ ...indicator, project: project.id })),
);

let site: OpenSite;
let { page, faults }: WatchedPage = {} as WatchedPage;
beforeAll(async () => {
  site = await openSite();
  ({ page, faults } = await watchedPage(site));
});
beforeEach(() => {
  faults.length = 0;
});
afterAll(() => site.close());

describe('the table of projects', () => {
  const ids = () => page.locator('sortable-table tbody tr td:first-child').allTextContents();
  const amountOf = (id: string) => {
    const project = projects.find((candidate) => candidate.id === id);
    return project ? fenOf(project.budget.total) : null;
  };
  const header = (name: string) => page.getByRole('columnheader', { name });

  beforeEach(() => page.goto(site.at(documentAddress(budgetDocument, 'projects/'))));

  test('sorts by amount both ways, and says which', async () => {
    await expect.poll(ids).toEqual(projects.map(({ id }) => id));
    const amounts = projects.flatMap(({ budget }) => fenOf(budget.total) ?? []).toSorted((a, b) => a - b);
    await header('预算数').getByRole('button').click();
    expect(await header('预算数').getAttribute('aria-sort')).toBe('ascending');
    expect((await ids()).map(amountOf).filter((fen) => fen !== null)).toEqual(amounts);
    await header('预算数').getByRole('button').click();
    expect(await header('预算数').getAttribute('aria-sort')).toBe('descending');
    expect((await ids()).map(amountOf).filter((fen) => fen !== null)).toEqual(amounts.toReversed());
    expect((await ids()).toSorted()).toEqual(projects.map(({ id }) => id).toSorted());
    expect(faults).toEqual([]);
  });

  test('sorts by keyboard; one column at a time', async () => {
    await header('预算数').getByRole('button').click();
    await header('序号').getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await header('序号').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    expect(await ids()).toEqual(projects.map(({ id }) => id).toSorted());
    await page.keyboard.press('Space');
    expect(await header('序号').getAttribute('aria-sort')).toBe('descending');
    expect(await ids()).toEqual(
      projects
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
  });

  test('keeps the sum below the rows', async () => {
    await header('占比').getByRole('button').click();
    expect(await page.locator('sortable-table tr').last().textContent()).toContain('合计');
  });

  test('leads to each project', async () => {
    const links = await page
      .locator('sortable-table tbody th a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual(projects.map(({ id }) => site.at(projectAddress(budgetDocument, id))));
  });
});

describe('the table of indicators', () => {
  const rows = () => page.locator('filter-table tbody tr:visible').count();
  const status = () => page.locator('filter-table [role=status]').textContent();
  const address = documentAddress(budgetDocument, 'indicators/');

  beforeEach(() => page.goto(site.at(address)));

  test('shows everything at first', async () => {
    expect(await rows()).toBe(indicators.length);
    expect(await status()).toContain(String(indicators.length));
  });

  const choices: [name: string, label: string, valueIn: (row: (typeof indicators)[number]) => string][] = [
    ['level', '一级指标', ({ level1 }) => level1 ?? ''],
    ['project', '项目', ({ project }) => project],
    ['kind', '指标值', ({ target }) => target.kind],
  ];

  test.each(choices)('filters by %s', async (_, label, valueIn) => {
    const select = page.getByLabel(label, { exact: true });
    const values = [...new Set(indicators.map(valueIn))].filter(Boolean);
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      await select.selectOption({ value });
      const expected = indicators.filter((row) => valueIn(row) === value).length;
      expect(await rows(), value).toBe(expected);
      expect(await status()).toContain(` ${expected} `);
    }
    expect(faults).toEqual([]);
  });

  test('filters together, keeps them in the address, and lets go of them', async () => {
    const [{ level1, project }] = indicators as [(typeof indicators)[number]];
    await page.getByLabel('一级指标', { exact: true }).selectOption(level1 ?? '');
    await page.getByLabel('项目', { exact: true }).selectOption(project);
    const expected = indicators.filter((row) => row.level1 === level1 && row.project === project).length;
    expect(await rows()).toBe(expected);
    await page.reload();
    expect(await rows()).toBe(expected);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(rows).toBe(indicators.length);
    expect(page.url()).toBe(site.at(address));
  });

  test('says when nothing is left', async () => {
    const kinds = new Set(indicators.map(({ target }) => target.kind));
    const [unused] = (
      await page
        .locator('select[name=kind] option')
        .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
    ).filter((kind) => kind && !kinds.has(kind as never));
    const project = projects.find(
      ({ indicators: own }) => new Set(own.map(({ target }) => target.kind)).size < kinds.size,
    );
    const missing = [...kinds].find(
      (kind) => !project?.indicators.some(({ target }) => target.kind === kind),
    );
    await page.getByLabel('指标值', { exact: true }).selectOption(unused ?? missing ?? '');
    await page.getByLabel('项目', { exact: true }).selectOption(project?.id ?? '');
    expect(await rows()).toBe(0);
    expect(await status()).toContain('没有');
  });

  test('filters by keyboard', async () => {
    const select = page.getByLabel('一级指标', { exact: true });
    await select.focus();
    await page.keyboard.press('ArrowDown');
    const [firstLevel] = indicators.map(({ level1 }) => level1);
    expect(await select.inputValue()).toBe(firstLevel);
    expect(await rows()).toBe(indicators.filter(({ level1 }) => level1 === firstLevel).length);
  });
});

test('on paper, each page of a long table has every column name, and only the last the sum', async () => {
  await page.goto(site.at(documentAddress(budgetDocument, 'projects/')));
  await page.emulateMedia({ media: 'print' });
  const displays = (element: string) =>
    page
      .locator(`.projects ${element}`)
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).display))]);
  // Chromium repeats neither a control nor what is in it.
  expect(await displays('thead button')).toEqual(['contents']);
  expect(await displays('tfoot')).toEqual(['table-row-group']);
  await page.emulateMedia({ media: 'screen' });
});

test('an address leads to its row, below the head that stays in view', async () => {
  await page.setViewportSize({ width: 1440, height: 700 });
  const { id, indicators: own } = projects[0] as (typeof projects)[number];
  for (const row of [3, own.length]) {
    await page.goto(site.at(`${projectAddress(budgetDocument, id)}#indicator-${row}`));
    await page.reload();
    const [head, place] = await page.evaluate(
      (anchor) =>
        ['.indicators thead th', `#${anchor}`].map((one) =>
          document.querySelector(one)?.getBoundingClientRect(),
        ),
      `indicator-${row}`,
    );
    expect(place?.top).toBeGreaterThanOrEqual(head?.bottom ?? Number.NaN);
  }
});

test('what the keyboard leads back to is not under the head', async () => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(site.at(documentAddress(budgetDocument, 'projects/')));
  const links = page.locator('.projects tbody th a');
  await links.last().focus();
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(() => {
      const own = document.activeElement as Element;
      if (!own.closest('.projects tbody')) return false;
      const head = document.querySelector('.projects thead th') as Element;
      return own.getBoundingClientRect().top < head.getBoundingClientRect().bottom;
    });
    expect(covered).toBe(false);
  }
});

describe('projects side by side', () => {
  test('two that are chosen, in the address, blanks as blanks', async () => {
    const [first, second] = projects as [(typeof projects)[number], (typeof projects)[number]];
    await page.goto(site.at(documentAddress(budgetDocument, `compare/?p=${first.id}`)));
    await page.getByLabel('第二个项目').selectOption(second.id);
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.locator('thead a').allTextContents()).toEqual(
      [first, second].map(({ id, name }) => `${id} ${name}`),
    );
    const rows = await table.locator('tbody th').allTextContents();
    expect(rows.filter((row) => row.includes('月底'))).toEqual(
      PLAN_PERIODS.map(({ label }) => `${label}（累计）`),
    );
    expect(rows.slice(0, 4)).toEqual(['预算数', '占总额', '其中：财政资金', '其他资金']);
    const purposes = table.locator('tr', { hasText: '资金用途' }).locator('td');
    expect(await purposes.allTextContents()).toEqual(
      [first, second].map(({ purpose }) => purpose ?? '原文空白'),
    );
    expect(page.url()).toBe(
      site.at(documentAddress(budgetDocument, `compare/?p=${first.id}&p=${second.id}`)),
    );
    expect(faults).toEqual([]);
  });

  test('the order of the list is kept on the way back', async () => {
    await page.goto(site.at(documentAddress(budgetDocument, 'projects/')));
    await page.getByRole('columnheader', { name: '预算数' }).getByRole('button').click();
    const names = page.locator('sortable-table tbody th');
    const order = await names.allTextContents();
    await names.first().getByRole('link').click();
    await page.goBack();
    await expect.poll(() => names.allTextContents()).toEqual(order);
  });
});

describe('where columns have little room', () => {
  const overview = documentAddress(budgetDocument);
  const list = documentAddress(budgetDocument, 'projects/');
  /** Height of the tallest first column's words, in lines. */
  const most = (words: string) =>
    page
      .locator(words)
      .evaluateAll((all) =>
        Math.max(
          ...all.map(
            (word) =>
              word.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(word).fontSize),
          ),
        ),
      );

  afterEach(async () => {
    await page.context().close();
    ({ page, faults } = await watchedPage(site));
  });

  test.each([
    [768, 'usual'],
    [1024, 'usual'],
    [768, 'elder'],
    [1024, 'elder'],
    [1440, 'elder'],
  ] as const)('names and codes stand in few lines at %i px, %s', async (width, mode) => {
    await page.setViewportSize({ width, height: 900 });
    if (mode === 'elder') await keepReading(page, elderSettings());
    await page.goto(site.at(overview));
    expect(await most('.goal-matrix tbody th > :is(a, span)')).toBeLessThan(8);
    await page.goto(site.at(list));
    expect(await most('.projects tbody th a')).toBeLessThan(8);
    expect(await most('.projects [data-label="功能分类"] > .printed')).toBeLessThan(2);
  });

  test.each(['usual', 'elder'])(
    'every number of a table behind a chart is in sight on a phone, %s',
    async (mode) => {
      await page.setViewportSize({ width: 360, height: 800 });
      if (mode === 'elder') await keepReading(page, elderSettings());
      await page.goto(site.at(overview));
      await page.locator('.chart-key').evaluateAll((keys) => {
        for (const key of keys) if (key instanceof HTMLDetailsElement) key.open = true;
      });
      const outside = await page
        .locator('.chart-table td:visible')
        .evaluateAll(
          (cells) => cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length,
        );
      expect(outside).toBe(0);
      expect(await page.locator('.chart-table [data-unit]:visible').count()).toBeGreaterThan(0);
    },
  );

  test('the letters of a chart grow with the text of elder mode', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await keepReading(page, elderSettings());
    for (const address of [overview, projectAddress(budgetDocument, projects[0]?.id ?? '')]) {
      await page.goto(site.at(address));
      const height = await page
        .locator('.chart-wide svg text:visible')
        .first()
        .evaluate((text) => text.getBoundingClientRect().height);
      expect(height, address).toBeGreaterThan(18);
    }
  });
});

test('the list of findings counts what it shows', async () => {
  await page.goto(site.at(documentAddress(budgetDocument, 'findings/')));
  const count = await page.locator('.finding').count();
  expect(await page.locator('filter-table [role=status]').textContent()).toBe(`显示 ${count} 条`);
});
