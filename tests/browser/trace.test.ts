import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAddress, projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, watchedPage } from '../support/open-site.ts';

const [document] = publicContent().documents as [BudgetDocument];
const project = document.projects.find(({ indicators }) =>
  indicators.some(({ target }) => target.kind === 'percentage'),
) as BudgetDocument['projects'][number];
const row = project.indicators.findIndex(({ target }) => target.kind === 'percentage') + 1;
const path = `projects/${project.id}/indicators/${row}/target`;
const [line] = document.anchors.get(path) as [number, number];
const cell = `td:has([data-value="${path}"])`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite('/sub/dir/');
});
afterAll(() => site.close());

test('a value opens its words in their place, with what is read from them, and closes again, by keyboard alone', async () => {
  const { page, faults } = await watchedPage(site);
  await page.goto(site.at(projectAddress(document, project.id)));
  const link = page.locator(`${cell} .source-link`);
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `原文第 ${line} 行` });
  await dialog.waitFor();
  const printed = project.indicators[row - 1]?.target.printed ?? '';
  expect(await dialog.locator('[aria-current]').textContent()).toContain(printed);
  expect(await dialog.textContent()).toContain('百分比');
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await link.evaluate((element) => element === globalThis.document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without JavaScript it leads to the line, and the line leads back', async () => {
  const { page } = await watchedPage(site, { javaScriptEnabled: false });
  await page.goto(site.at(projectAddress(document, project.id)));
  await page.locator(`${cell} .source-link`).click();
  expect(page.url()).toBe(site.at(documentAddress(document, `source/#L${line}`)));
  await page.locator(`#L${line} .use`).click();
  expect(page.url()).toBe(`${site.at(projectAddress(document, project.id))}#indicator-${row}`);
  await page.context().close();
});
