import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresOf } from '../../src/derive/figures.ts';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { formatAmount, type MoneyUnit } from '../../src/model/money.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';

const [document] = publicContent().documents as [BudgetDocument];
const own = document.editorial.moneyUnit.used;
const other: MoneyUnit = own === '元' ? '万元' : '元';
const total = figuresOf(document).totals.total.fen;
const [project] = document.projects as [BudgetDocument['projects'][number]];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite('/sub/dir/');
});
afterAll(() => site.close());

test('amounts are shown in the unit a reader chooses, exactly, and on the next page too; printed words stay', async () => {
  const { page, faults } = await watchedPage(site);
  await page.goto(site.at(documentAddress(document)));
  const shown = page.locator('h1 data.amount');
  expect(await shown.textContent()).toBe(`${formatAmount(total, own)}${own}`);
  const texts = () => page.locator('main data.amount:not([hidden])').allTextContents();
  const before = await texts();
  await page.getByRole('button', { name: other, exact: true }).click();
  await expect.poll(() => shown.textContent()).toBe(`${formatAmount(total, other)}${other}`);
  const values = await page
    .locator('.chart-table data.amount')
    .evaluateAll((all) => all.map((data) => [(data as HTMLDataElement).value, data.textContent]));
  expect(values.length).toBeGreaterThan(0);
  for (const [value = '', text = ''] of values) {
    const scale = other === '元' ? 1 : 10_000;
    expect(Number(text.replaceAll(',', '').replace('−', '-')) * scale).toBeCloseTo(Number(value), 2);
  }
  expect(await page.locator('.chart-table [data-unit]').first().textContent()).toBe(other);

  await page.goto(site.at(documentAddress(document, 'projects/')));
  const companion = page.locator('tbody .companion').first();
  await companion.waitFor();
  const fen = project.budget.total.state === 'amount' ? project.budget.total.fen : 0;
  expect(await companion.textContent()).toBe(`${formatAmount(fen, other)}${other}`);
  const printed = page.locator(`[data-value="projects/${project.id}/budget/total"]`).first();
  expect(await printed.textContent()).toBe(project.budget.total.printed);

  await page.goto(site.at(documentAddress(document)));
  await expect.poll(() => shown.textContent()).toBe(`${formatAmount(total, other)}${other}`);
  await page.getByRole('button', { name: own, exact: true }).click();
  await expect.poll(texts).toEqual(before);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the way back from a project leads to the list as it was left', async () => {
  const { page } = await watchedPage(site);
  await page.goto(site.at(documentAddress(document, 'projects/')));
  await page.getByRole('columnheader', { name: '预算数' }).getByRole('button').click();
  const names = page.locator('sortable-table tbody th');
  const order = await names.allTextContents();
  await page.goto(site.at(projectAddress(document, project.id)));
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '项目' }).click();
  await expect.poll(() => names.allTextContents()).toEqual(order);
  await page.context().close();
});
