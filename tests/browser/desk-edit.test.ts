import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { withDraftYear } from '../fixtures/draft-year.ts';
import { isFocused, useDesk } from '../support/use-desk.ts';

const DRAFT = 'drafts/demo-bureau/2025';
const files = withDraftYear();

const desk = useDesk(files);
const { disk, before, putBack, open, reach, press, write, save, said, dialog, cell, notes, button } = desk;

describe('the form of a project', () => {
  const file = `${DRAFT}/projects/01`;

  test('is laid out as the printed table, its first columns merged', async () => {
    await open(`#/edit/${file}`);
    const heads = await desk.page.locator('.printed th').allTextContents();
    for (const head of [
      '项目编码',
      '项目名称',
      '预算规模及资金用途',
      '预算数',
      '3月底',
      '三级指标',
      '指标值',
    ]) {
      expect(heads).toContain(head);
    }
    expect(await desk.page.getByLabel('第 1 到 2 行 一级指标', { exact: true }).count()).toBe(1);
    expect(await cell('indicators/1/level1').count()).toBe(0);
  });

  test('shows in the preview beside it as one types, and saves one line only after showing it', async () => {
    await open(`#/edit/${file}`);
    await reach(cell('purpose'));
    await write('用于购置盲文图书');
    await said('有修改没有保存');
    const printed = desk.page.frameLocator('iframe').locator('[data-value="projects/01/purpose"]').first();
    await printed.getByText('用于购置盲文图书').waitFor();
    expect(disk(file)).toBe(before(file));
    await desk.page.keyboard.press('Control+S');
    await dialog().locator('.removed').getByText('主要用于购置少儿图书').waitFor();
    await dialog().locator('.added').getByText('用于购置盲文图书').waitFor();
    await desk.page.keyboard.press('Escape');
    expect(disk(file)).toBe(before(file));
    await save();
    expect(disk(file)).toBe(before(file).replace(/^purpose: .*$/m, 'purpose: 用于购置盲文图书'));
    putBack(file);
  });

  test('keeps the preview at the place that is edited', async () => {
    await open(`#/edit/${file}`);
    const target = desk.page
      .frameLocator('iframe')
      .locator('[data-value="projects/01/indicators/3/target"]')
      .first();
    await target.waitFor();
    await reach(cell('indicators/2/target'));
    await expect
      .poll(() =>
        target.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return element.style.outline !== '' && top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });

  test('writes a blank of the source as null, and refuses an empty cell', async () => {
    await open(`#/edit/${file}`);
    await press(desk.page.locator('[id="b/budget/other"]'), 'Space');
    await said('有修改没有保存');
    await save();
    expect(disk(file)).toContain('  other: null');
    await reach(cell('budget/other'));
    await desk.page.keyboard.insertText('1');
    expect(await desk.page.locator('[id="b/budget/other"]').isChecked()).toBe(false);
    await desk.page.keyboard.press('Backspace');
    await desk.page.keyboard.press('Control+S');
    await said('这一格是空的');
    expect(await isFocused(cell('budget/other'))).toBe(true);
    await desk.page.keyboard.insertText('17280.50');
    await save();
    expect(disk(file)).toBe(before(file));
  });

  test('says beside the cell what is wrong, as one types', async () => {
    await open(`#/edit/${file}`);
    await reach(cell('code'));
    await write('9999999');
    await notes('code').getByText('科目表里没有编码').waitFor();
    await reach(cell('number'));
    await write('7');
    await notes('number').getByText('文件名与序号不一致').waitFor();
    expect(await cell('number').getAttribute('aria-invalid')).toBe('true');
    await press(button('下一个问题'));
    expect(await isFocused(cell('number'))).toBe(true);
    await reach(cell('purpose'));
    await write('（待填写）');
    await press(button('下一个问题'));
    expect(await isFocused(cell('number'))).toBe(true);
    await press(button('下一个问题'));
    expect(await isFocused(cell('purpose'))).toBe(true);
    await desk.page.keyboard.press('Control+Z');
    await desk.page.keyboard.press('Control+Z');
    await desk.page.keyboard.press('Control+Z');
    await said('没有要保存的修改');
  });

  test('adds, moves and removes rows by keyboard, each step undone and redone', async () => {
    await open(`#/edit/${file}`);
    const focused = (): Promise<string> => desk.page.evaluate(() => document.activeElement?.id ?? '');
    const third = (): Promise<string> => cell('indicators/2/level3').inputValue();
    const last = await third();
    await reach(cell('indicators/2/level3'));
    await desk.page.keyboard.press('Alt+ArrowUp');
    expect(await cell('indicators/1/level3').inputValue()).toBe(last);
    expect(await isFocused(cell('indicators/1/level3'))).toBe(true);
    await press(desk.page.getByRole('button', { name: '下面加一行：第 2 行' }));
    await desk.page.getByRole('group', { name: '第 4 行' }).waitFor();
    expect(await focused()).toMatch(/^v\/indicators\/2\//);
    await press(desk.page.getByRole('button', { name: '上移第 2 行' }));
    expect(await focused()).toBe('上移/indicators/0');
    await desk.page.keyboard.press('Control+Z');
    await press(desk.page.getByRole('button', { name: '删掉第 1 行' }), 'Space');
    await expect.poll(() => desk.page.getByRole('group', { name: '第 4 行' }).count()).toBe(0);
    // The keys work outside the form as well.
    await reach(desk.page.getByRole('link', { name: '编辑台' }).last());
    for (let step = 0; step < 3; step++) await desk.page.keyboard.press('Control+Z');
    await said('没有要保存的修改');
    expect(await third()).toBe(last);
    await desk.page.keyboard.press('Control+Y');
    expect(await cell('indicators/1/level3').inputValue()).toBe(last);
    await save();
    await desk.page.reload();
    await cell('indicators/1/level3').waitFor();
    expect(await cell('indicators/1/level3').inputValue()).toBe(last);
    putBack(file);
  });

  test('moves a row by its handle', async () => {
    await open(`#/edit/${file}`);
    const first = await cell('indicators/0/level3').inputValue();
    await desk.page.locator('[data-row="0"] .handle').dragTo(desk.page.locator('[data-row="2"] .controls'));
    expect(await cell('indicators/2/level3').inputValue()).toBe(first);
    await button('撤消').click();
    expect(await cell('indicators/0/level3').inputValue()).toBe(first);
  });

  test('asks before unsaved changes are lost', async () => {
    await open(`#/edit/${file}`);
    await reach(cell('name'));
    await write('改了的名称');
    await said('有修改没有保存');
    await desk.page.getByRole('link', { name: '编辑台' }).first().press('Enter');
    await press(dialog().getByRole('button', { name: '留在这一页' }));
    expect(await cell('name').inputValue()).toBe('改了的名称');
    await desk.page.getByRole('link', { name: '编辑台' }).first().press('Enter');
    await press(dialog().getByRole('button', { name: '不保存，离开' }));
    await desk.page.getByRole('heading', { level: 1, name: '编辑台' }).waitFor();
    expect(disk(file)).toBe(before(file));
  });
});

describe('a file changed elsewhere', () => {
  const file = `${DRAFT}/projects/02`;
  const elsewhere = (): void => {
    const path = join(desk.server.copy.root, `content/${file}.yaml`);
    writeFileSync(path, before(file).replace(/^name: .*$/m, 'name: 别人改的名称'));
  };
  async function editAgainst(): Promise<void> {
    await open(`#/edit/${file}`);
    await reach(cell('purpose'));
    await write('我改的用途');
    await said('有修改没有保存');
    elsewhere();
    await desk.page.keyboard.press('Control+S');
    await dialog().getByRole('heading', { name: '这个文件在别处改过了' }).waitFor();
  }
  afterEach(() => putBack(file));

  test('keeps both changes when told to', async () => {
    await editAgainst();
    await press(dialog().getByRole('button', { name: '在对方的文件上加上我的修改' }));
    await dialog().getByRole('heading', { name: '保存这些修改？' }).waitFor();
    await press(dialog().getByRole('button', { name: '保存' }));
    await said('已经保存');
    expect(disk(file)).toContain('name: 别人改的名称');
    expect(disk(file)).toContain('purpose: 我改的用途');
  });

  test('keeps theirs when told to', async () => {
    await editAgainst();
    await press(dialog().getByRole('button', { name: '用对方的，放弃我的修改' }));
    await expect.poll(() => cell('name').inputValue()).toBe('别人改的名称');
    expect(disk(file)).not.toContain('我改的用途');
  });

  test('overwrites nothing while nothing is chosen', async () => {
    await editAgainst();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('alert').filter({ hasText: '刚刚在别处改过' }).waitFor();
    expect(await cell('purpose').inputValue()).toBe('我改的用途');
    expect(disk(file)).not.toContain('我改的用途');
  });
});

describe('other files', () => {
  test('of a department are edited by a form: goals, measures', async () => {
    const file = `${DRAFT}/department`;
    await open(`#/edit/${file}`);
    await reach(cell('overallGoal/text'));
    await write('新的总体目标');
    await save();
    expect(disk(file)).toContain('新的总体目标');
    putBack(file);
  });

  test('of the editor are edited by a form: choices, lists of numbers', async () => {
    const file = `${DRAFT}/editorial`;
    await open(`#/edit/${file}`);
    await reach(cell('moneyUnit/used'));
    const unit = await cell('moneyUnit/used').inputValue();
    await desk.page.keyboard.press(unit === '元' ? 'ArrowDown' : 'ArrowUp');
    await save();
    expect(disk(file)).not.toBe(before(file));
    putBack(file);
  });

  test('that cannot be read are shown as they are, with what to mend', async () => {
    const file = `${DRAFT}/projects/02`;
    desk.server.save(`content/${file}.yaml`, before(file).replace('purpose:', 'purpose："'));
    await open(`#/file/content/${file}.yaml:9:1`);
    await desk.page.getByText('这个文件的写法有错').waitFor();
    await desk.page.locator('.raw .wrong').first().waitFor();
    putBack(file);
  });
});
