import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { listFiles, readContentFiles } from '../../src/source/content-files.ts';
import { officialFiles } from '../fixtures/official-content.ts';
import { PROJECT } from '../support/built-site.ts';

const copies: ProjectCopy[] = [];
afterAll(() => {
  for (const copy of copies) copy.remove();
});

/** The project's own content on a site with an address, below a portal: with pictures, codes and lists of pages. */
const content = new Map([
  ...readContentFiles(PROJECT),
  ...[...officialFiles()].filter(([path]) => /^content\/(?:site\.yaml$|portal\/)/.test(path)),
]);

/** Builds the site in a folder of its own, in an environment of its own. */
async function build(folder: string, env: Record<string, string>): Promise<Map<string, string>> {
  const copy = copyProject(content, folder);
  copies.push(copy);
  const { status, stderr } = await copy.run('scripts/build.ts', env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return new Map(
    listFiles(copy.dist).map((path) => [path, readFileSync(join(copy.dist, path)).toString('base64')]),
  );
}

test('two builds in different folders, time zones and languages make the same bytes', async () => {
  const first = await build('project', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  const second = await build('another/place with spaces/中文', {
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    NODE_ENV: 'development',
  });
  expect([...first.keys()].filter((path) => path.endsWith('.png')).length).toBeGreaterThan(15);
  // A web server of another user may read what a person's umask lets others read.
  const { root, dist } = copies[0] as ProjectCopy;
  mkdirSync(join(root, 'plain'));
  expect(statSync(dist).mode).toBe(statSync(join(root, 'plain')).mode);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([path, bytes]) => second.get(path) !== bytes).map(([path]) => path)).toEqual([]);
});
