import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { projectAddress } from '../../src/model/addresses.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { fenOf } from '../../src/model/money.ts';
import { spokenText } from '../../src/reading-aids/spoken-text.ts';
import { publicContent } from '../support/built-site.ts';
import { type OpenSite, openSite, type WatchedPage, watchedPage } from '../support/open-site.ts';
import { elderBar, elderSettings, keepReading } from '../support/reading-modes.ts';
import { giveVoices, goOn, OWN_VOICE, said, type Voice } from '../support/spoken.ts';

const [budgetDocument] = publicContent().documents as [BudgetDocument];
const project = budgetDocument.projects.find(
  ({ budget, indicators }) => fenOf(budget.total) !== null && indicators.length > 0,
) as BudgetDocument['projects'][number];
const ENOUGH = 1000;
const SIDE_BY_SIDE =
  '<p>原文：<q>50</q><wbr><q>30</q><wbr><q>25</q></p><p>2040202<small>204公共安全支出</small></p>' +
  '<p><span class="kept">原文第 <a href="#a">12</a></span><span class="kept"><a href="#b">34</a> 行</span></p>' +
  '<p><b class="number">问1</b><b class="severity"><span class="visually-hidden">程度</span>低<span class="visually-hidden">。</span></b>两处不同</p>' +
  '<p><a href="#a">01 夜校</a><a href="#b">02 书车</a> 见<a href="#c">项目</a>说明</p><filter-table><p>第一段</p><p>第二段</p></filter-table>' +
  '<table><thead><tr><th>预算数<small>万元</small></th><th>目标。</th></tr></thead><tbody><tr><td>50<small class="card-only">万元</small></td><td>提到</td></tr>' +
  '<tr><td>30</td><td>提到</td></tr></tbody></table>' +
  '<p><b>7</b><span>15个项目</span></p><p>共<b>15</b>个项目，预算<data>73.7</data>万元，20<mark>21</mark>年</p>';

let site: OpenSite;
let { page, faults }: WatchedPage = {} as WatchedPage;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => page.context().close());

async function open(
  address: string,
  voices: readonly Voice[] | null = [OWN_VOICE],
  settings = elderSettings(),
) {
  ({ page, faults } = await watchedPage(site));
  await giveVoices(page, voices);
  await keepReading(page, settings);
  await page.goto(site.at(address));
  await elderBar(page);
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const isOffered = () => page.getByRole('button', { name: '朗读', exact: true }).isVisible();

describe('reading aloud', () => {
  test('says a project’s page sentence by sentence, each marked: amounts in words, the table with its columns', async () => {
    await open(projectAddress(budgetDocument, project.id));
    await press('朗读');
    await goOn(page, ENOUGH);
    const sentences = await said(page);
    const texts = sentences.map(({ text }) => text);
    const whole = texts.join('\n');
    expect(whole).not.toMatch(/\d/);
    expect(texts[0]).not.toMatch(/首页/);
    expect(whole).toContain(spokenText(project.name));
    expect(whole).toContain(spokenText(`${project.budget.total.printed}万元`));
    if (project.classification) expect(whole).toContain(spokenText(project.classification.code));
    for (const { level3, target } of project.indicators) {
      const name = level3 === null ? '原文空白' : spokenText(level3).slice(0, 4);
      expect(whole).toContain(`指标，${name}`);
      expect(whole).toContain(
        `目标，${target.printed === null ? '原文空白' : spokenText(target.printed).slice(0, 4)}`,
      );
    }
    const inText = sentences.filter(({ text }) => !text.startsWith('图：'));
    // Pauses are put between what stands side by side; codes and line numbers would be one without.
    const words = (text: string) => text.replace(/[，、\s]/g, '');
    const unlike = inText.filter(
      ({ text, marked }) =>
        !/\d{8}|原文第/.test(marked) && !words(text).endsWith(words(spokenText(marked.trim()))),
    );
    expect(unlike).toEqual([]);
    expect(new Set(sentences.map(({ voice }) => voice))).toEqual(new Set([OWN_VOICE.name]));
    // At its end it falls silent and leaves no mark.
    await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
    expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(false);
    expect(faults).toEqual([]);
  });

  test('keeps apart what only stands side by side: quotations, notes, numbers of lines', async () => {
    ({ page, faults } = await watchedPage(site));
    await giveVoices(page, [OWN_VOICE]);
    await keepReading(page, elderSettings());
    await page.route(site.at('/about/'), async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(?<=<main\b[^>]*>).*(?=<\/main>)/s, SIDE_BY_SIDE);
      await route.fulfill({ response, body });
    });
    await page.goto(site.at('/about/'));
    await elderBar(page);
    await press('朗读');
    await goOn(page, ENOUGH);
    expect((await said(page)).map(({ text }) => text)).toEqual([
      '原文：五十，三十，二十五',
      '二零四零二零二，二百零四公共安全支出',
      '原文第 十二，三十四 行',
      '问一，程度低。',
      '两处不同',
      '零一 夜校，零二 书车 见项目说明',
      '第一段',
      '第二段',
      '预算数，单位万元，五十',
      '目标，提到',
      '预算数，单位万元，三十',
      '目标，提到',
      '七，十五个项目',
      '共十五个项目，预算七十三点七万元，二零二一年',
    ]);
    expect(faults).toEqual([]);
  });

  test('pauses before its sentence, goes on there, and stops at Escape', async () => {
    await open('/about/');
    await press('朗读');
    await goOn(page, 2);
    await press('暂停');
    await goOn(page, 5);
    expect(await said(page)).toHaveLength(3);
    await press('继续读');
    const [, , third, again] = await said(page);
    expect(again).toEqual(third);
    await page.keyboard.press('Escape');
    expect(await isOffered()).toBe(true);
    await goOn(page, 5);
    expect(await said(page)).toHaveLength(4);
    expect(faults).toEqual([]);
  });

  test('keeps its keys in sight, follows the speed, and begins at what is selected', async () => {
    await open('/about/');
    await page.locator('main h2').nth(1).scrollIntoViewIfNeeded();
    await page.locator('main h2').nth(1).selectText();
    await page
      .getByRole('button', { name: '朗读', exact: true })
      .evaluate((button) => (button as HTMLElement).click());
    const [first] = await said(page);
    expect(first?.text).toBe(await page.locator('main h2').nth(1).textContent());
    await page.mouse.wheel(0, 2000);
    const hush = page.getByRole('button', { name: '停止朗读' });
    expect(await hush.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('radio', { name: '快' }).check();
    expect((await said(page)).at(-1)?.rate).toBeGreaterThan(1);
    await hush.click();
    expect(faults).toEqual([]);
  });

  test('its keys lie beside the words in large letters, in the largest text on a small phone', async () => {
    await open('/about/', [OWN_VOICE], elderSettings('standard', 'caption'));
    await page.setViewportSize({ width: 320, height: 568 });
    await press('朗读');
    await page.locator('main p').first().hover();
    const boxes = await page
      .locator('.reading-speech, .caption-bar')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
    const [keys, words] = boxes as [DOMRect, DOMRect];
    expect(keys.bottom <= words.top || words.bottom <= keys.top).toBe(true);
    const marked = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('spoken') as Iterable<AbstractRange>)] as Range[];
      return (range as Range).getBoundingClientRect().toJSON() as DOMRect;
    });
    expect(marked.top).toBeGreaterThanOrEqual(keys.bottom);
    expect(marked.bottom).toBeLessThanOrEqual(words.top);
    expect(faults).toEqual([]);
  });

  test.each<[string, readonly Voice[] | null]>([
    ['no voice at all', []],
    ['no speech in the browser', null],
    ['voices of other languages only', [{ name: 'Alex', lang: 'en-US', localService: true }]],
    ['voices from the network only, which would hear the text', [{ ...OWN_VOICE, localService: false }]],
  ])('is not offered where there is %s', async (_, voices) => {
    await open('/about/', voices);
    expect(await isOffered()).toBe(false);
    await page.getByRole('button', { name: '设置' }).click();
    expect(await page.getByRole('group', { name: '朗读速度' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });
});
