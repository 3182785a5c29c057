import { describe, expect, test } from 'vitest';
import { withDraftYear } from '../fixtures/draft-year.ts';
import { barriersOn } from '../support/barriers.ts';
import { useDesk } from '../support/use-desk.ts';

const DRAFT = 'drafts/demo-bureau/2025';
const PUBLISHED = 'data/demo-bureau/2024';
const files = withDraftYear();

const desk = useDesk(files);
const { disk, before, open, reach, press, write, save, said, dialog, cell, button } = desk;

describe('the dashboard', () => {
  test('lists years as drafts and published, and leads to the form by keyboard', async () => {
    await open('#/');
    const draft = desk.page.locator(`[data-document="${DRAFT}"]`);
    await draft.getByText('草稿 · 未公开').waitFor();
    await draft.getByText('还没有审查').waitFor();
    await desk.page.locator(`[data-document="${PUBLISHED}"]`).getByText('已公开').first().waitFor();
    await desk.page.getByText('content/handbook/about.mdx').waitFor();
    await press(draft.getByRole('link', { name: /图书购置费/ }).first());
    await desk.page.getByRole('heading', { level: 1, name: /图书购置费/ }).waitFor();
    expect(desk.page.url()).toContain(`#/edit/${DRAFT}/projects/01`);
  });

  test('keeps a place for a Word file and says that the importer comes later', async () => {
    await open('#/');
    await desk.page.getByLabel(/把 Word 文件拖到这里/).setInputFiles({
      name: '目标.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK'),
    });
    await expect.poll(() => desk.page.locator('.import [role=status]').textContent()).not.toBe('');
  });
});

describe('versions', () => {
  test('kept before a save are put back', async () => {
    const file = `${DRAFT}/projects/02`;
    await open(`#/edit/${file}`);
    await reach(cell('purpose'));
    await write('写错的用途');
    await save();
    await press(desk.page.getByRole('link', { name: '以前的版本' }));
    await press(button(/^看看第 \d+ 个版本$/).first());
    await desk.page.locator('.difference .removed').getByText('写错的用途').waitFor();
    await press(button('放回这个版本…'));
    await press(dialog().getByRole('button', { name: '放回', exact: true }));
    await said('已经放回');
    expect(disk(file)).toBe(before(file));
  });
});

describe('a year', () => {
  test('is begun with the structure of another, and opened', async () => {
    await open(`#/new-year/${PUBLISHED}`);
    await reach(desk.page.getByLabel(/年度/));
    await write('2027');
    const looked = Promise.withResolvers<void>();
    await desk.page.route('**/api/new-year', async (route) => {
      await looked.promise;
      await route.continue();
    });
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('alert').filter({ hasText: '正在建草稿' }).waitFor();
    expect(await button('建草稿').isDisabled()).toBe(true);
    looked.resolve();
    await desk.page.getByRole('heading', { level: 1, name: /部门/ }).waitFor();
    await desk.page.unroute('**/api/new-year');
    expect(disk('drafts/demo-bureau/2027/projects/01')).toContain('purpose: （待填写）');
    await open('#/edit/drafts/demo-bureau/2027/projects/01');
    await desk.page.getByRole('heading', { level: 1, name: /项目 01/ }).waitFor();
    const blank = desk.page.locator('[id="b/purpose"]');
    await press(button('其余“待填写”的，原文都空白'));
    expect(await blank.isChecked()).toBe(true);
    await desk.page.keyboard.press('Control+z');
    expect(await blank.isChecked()).toBe(false);
    await open('#/publish/drafts/demo-bureau/2027');
    await desk.page.getByText(/项目 01 有 \d+ 格还写着/).waitFor();
    await open('#/compare/drafts/demo-bureau/2027');
    await desk.page.getByRole('heading', { level: 1, name: /和.*2024年（已公开）比较/ }).waitFor();
    await open(`#/new-year/${PUBLISHED}`);
    await reach(desk.page.getByLabel(/年度/));
    await write('2027');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('alert').filter({ hasText: '已经有了' }).waitFor();
    desk.server.remove('content/drafts/demo-bureau/2027');
  });

  test('gets a further project, which can be taken out and put back', async () => {
    await open(`#/add-project/${DRAFT}`);
    await press(button('加这个项目'));
    await desk.page.getByRole('heading', { level: 1, name: /03/ }).waitFor();
    expect(disk(`${DRAFT}/projects/03`)).toContain('number: 3');
    await press(button('删掉这个项目…'));
    await press(dialog().getByRole('button', { name: '删掉' }));
    await desk.page.getByRole('heading', { level: 1, name: /以前的版本/ }).waitFor();
    expect(() => disk(`${DRAFT}/projects/03`)).toThrow();
  });

  test('is compared cell by cell with what is published, and printed with a line to sign on', async () => {
    const folder = 'content/drafts/demo-bureau/2024';
    for (const [path, bytes] of files) {
      if (path.startsWith(`content/${PUBLISHED}`)) {
        desk.server.copy.write(new Map([[path.replace('/data/', '/drafts/'), bytes]]));
      }
    }
    desk.server.save(
      `${folder}/projects/01.yaml`,
      before(`${PUBLISHED}/projects/01`).replace('少儿图书、期刊', '少儿图书和期刊'),
    );
    await open('#/compare/drafts/demo-bureau/2024');
    const row = desk.page.getByRole('row').filter({ hasText: '资金用途' });
    expect(await row.locator('del').allTextContents()).toContain('、');
    expect(await row.locator('ins').allTextContents()).toContain('和');
    await desk.page.emulateMedia({ media: 'print' });
    expect(await desk.page.getByRole('banner').isVisible()).toBe(false);
    expect(await desk.page.getByText('审查人：').isVisible()).toBe(true);
    desk.server.remove(folder);
  });

  test('is published with its review and retracted again', async () => {
    await open(`#/publish/${DRAFT}`);
    await reach(desk.page.getByLabel('审查人'));
    await desk.page.keyboard.insertText('李四');
    await reach(desk.page.getByLabel('审查日期'));
    await desk.page.getByLabel('审查日期').fill('2025-02-03');
    await reach(desk.page.getByLabel('同意公开', { exact: true }));
    await desk.page.keyboard.press('ArrowUp');
    expect(await desk.page.getByLabel('不同意公开').isChecked()).toBe(true);
    await press(button('公开…'));
    await desk.page.getByRole('alert').filter({ hasText: '没有公开' }).waitFor();
    await reach(desk.page.getByLabel('不同意公开'));
    await desk.page.keyboard.press('ArrowDown');
    await press(button('公开…'));
    await press(dialog().getByRole('button', { name: '公开', exact: true }));
    const published = desk.page.locator('[data-document="data/demo-bureau/2025"]');
    await published.getByText('同意公开（李四，2025-02-03）').waitFor();
    expect(() => disk(`${DRAFT}/department`)).toThrow();
    const project = 'data/demo-bureau/2025/projects/02';
    const reviewed = disk(project);
    desk.server.save(`content/${project}.yaml`, reviewed.replace(/^name: .*$/m, 'name: 审查以后改的名称'));
    await press(published.getByRole('link', { name: '重新审查…' }));
    await desk.page.getByText('审查以后内容又有改动').waitFor();
    desk.server.save(`content/${project}.yaml`, reviewed);
    await desk.page.getByRole('link', { name: '编辑台' }).last().press('Enter');
    await press(published.getByRole('link', { name: '撤回到草稿…' }));
    await press(button('撤回到草稿…'));
    await press(dialog().getByRole('button', { name: '撤回', exact: true }));
    await desk.page.locator(`[data-document="${DRAFT}"]`).getByText('还没有审查').waitFor();
    expect(disk(`${DRAFT}/projects/01`)).toBe(before(`${DRAFT}/projects/01`));
  });
});

test.each([
  '#/',
  `#/edit/${DRAFT}/projects/01`,
  `#/edit/${DRAFT}/editorial`,
  `#/compare/${DRAFT}`,
  `#/publish/${DRAFT}`,
  `#/history/${DRAFT}/projects/02`,
  `#/new-year/${PUBLISHED}`,
])('%s has no fault of access', async (hash) => {
  await open(hash);
  expect(await barriersOn(desk.page, 'iframe')).toEqual([]);
});

test('a call without the token of this start is told so, and so is a preview that was ended', async () => {
  await open('#/');
  await desk.page.evaluate(() =>
    document.querySelector('meta[name=desk-token]')?.setAttribute('content', 'x'),
  );
  await desk.page.evaluate(() => {
    location.hash = '#/history/site';
  });
  await desk.page.getByText('这个请求不是编辑台自己发出的').waitFor();
});
