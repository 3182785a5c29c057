import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { parsePage, textOf } from '../../src/verify/built-page.ts';
import { FIXTURE_FOLDER, fixtureText } from '../fixtures/fixture-content.ts';
import { officialFiles } from '../fixtures/official-content.ts';

/** A site that lacks one official number and keeps something back from publication. */
let copy: ProjectCopy;
const PROJECT = `${FIXTURE_FOLDER}/projects/01.yaml`;
beforeAll(() => {
  const files = officialFiles();
  const site = parse(Buffer.from(files.get('content/site.yaml') as Uint8Array).toString()) as Record<
    string,
    unknown
  >;
  const editorial = parse(
    Buffer.from(files.get(`${FIXTURE_FOLDER}/editorial.yaml`) as Uint8Array).toString(),
  ) as object;
  const encode = (text: string) => new TextEncoder().encode(text);
  files.set(
    'content/site.yaml',
    encode(stringify({ ...site, icp: null }, { defaultStringType: 'QUOTE_DOUBLE' })),
  );
  const redactions = [
    { path: 'projects/01/goals/1/text', reason: '《政府信息公开条例》第十五条：涉及个人隐私' },
  ];
  files.set(
    `${FIXTURE_FOLDER}/editorial.yaml`,
    encode(
      stringify({ ...editorial, redactions }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    ),
  );
  files.set(PROJECT, encode(fixtureText(PROJECT).replace('text: 补齐各乡镇', 'text: 补齐（依法不予公开）')));
  files.delete(`${FIXTURE_FOLDER}/source/plan.txt`);
  copy = copyProject(files);
});
afterAll(() => copy.remove());

test('a government host’s build is refused, with a list of what is missing, and nothing is made', async () => {
  const { status, stderr } = await copy.run('scripts/build.ts', {}, ['--production']);
  expect(status).toBe(1);
  expect(stderr).toBe('还不能正式发布，缺 1 项：\ncontent/site.yaml\n  icp：ICP备案号\n');
  expect(existsSync(copy.dist)).toBe(false);
});

test('an option nobody knows is not passed over', async () => {
  const { status, stderr } = await copy.run('scripts/build.ts', {}, ['--prodution']);
  expect(status).toBe(2);
  expect(stderr).toContain('npm run build -- --production');
});

describe('without asking for one', () => {
  const page = (path: string) => parsePage(path, readFileSync(join(copy.dist, path, 'index.html'), 'utf8'));
  const words = (path: string, name: string) =>
    page(path)
      .elements.filter(({ tagName }) => tagName === name)
      .map(textOf)
      .join('');
  beforeAll(async () => {
    const { status, stdout } = await copy.run('scripts/build.ts');
    expect(status).toBe(0);
    expect(stdout).toContain('这是「示例」网站，还缺 1 项');
  });

  test('a demonstration is made that says so everywhere and has no emblem', () => {
    for (const path of ['', 'about', 'demo-bureau/2024/projects/01']) {
      const { html } = page(path);
      expect(words(path, 'header'), path).toContain('示例网站编号');
      expect(words(path, 'title'), path).toContain('（示例）');
      expect(html, path).not.toContain('emblem');
    }
    expect(existsSync(join(copy.dist, 'portal/emblem.png'))).toBe(false);
  });

  test('what the law keeps back is shown as kept back, with the reason', () => {
    const { html } = page('demo-bureau/2024/projects/01');
    expect(html).toContain('<mark class="redacted">（依法不予公开）</mark>');
    expect(words('demo-bureau/2024/projects/01', 'main')).toContain(
      '不予公开的理由：《政府信息公开条例》第十五条：涉及个人隐私',
    );
  });
});
