import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { officialFiles } from '../fixtures/official-content.ts';

const SECRET = '绝密草稿词';
const copies: ProjectCopy[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) copy.remove();
});

function newCopy(content: Map<string, Uint8Array>): ProjectCopy {
  const copy = copyProject(content);
  copies.push(copy);
  return copy;
}

/** The fixture's year with all that is official, and the next year as a draft that says a word of its own everywhere. */
function withDraft(): Map<string, Uint8Array> {
  const files = officialFiles();
  for (const [path, bytes] of [...files]) {
    if (!path.startsWith('content/data/')) continue;
    const text = new TextDecoder().decode(bytes).replaceAll('图书', SECRET);
    files.set(
      path.replace('content/data/demo-bureau/2024', 'content/drafts/demo-bureau/2025'),
      new TextEncoder().encode(text),
    );
  }
  return files;
}

const bytesOf = (copy: ProjectCopy) =>
  new Map(listFiles(copy.dist).map((path) => [path, readFileSync(join(copy.dist, path)).toString('base64')]));

describe('drafts', () => {
  test.each([{}, { NODE_ENV: 'development' }])(
    'and the desk change no byte of a build in %o',
    async (env: Record<string, string>) => {
      const without = newCopy(officialFiles());
      rmSync(join(without.root, 'src/desk'), { recursive: true });
      const withOne = newCopy(withDraft());
      expect((await without.run('scripts/build.ts', env)).status).toBe(0);
      expect((await withOne.run('scripts/build.ts', env)).status).toBe(0);
      const files = bytesOf(without);
      // What tells others of the site is there, and tells nothing of the draft.
      for (const path of ['sitemap.xml', 'feed.xml', 'demo-bureau/2024/share/plan-01.png'])
        expect([...files.keys()]).toContain(path);
      expect(bytesOf(withOne)).toEqual(files);
    },
  );

  test('generated for the preview before do not reach a build', async () => {
    const copy = newCopy(withDraft());
    copy.write(
      new Map([
        [
          'content/pages/drafts/demo-bureau/2025/overview.mdx',
          new TextEncoder().encode(`---\ntitle: ${SECRET}\n---\n${SECRET}\n`),
        ],
      ]),
    );
    expect((await copy.run('scripts/build.ts')).status).toBe(0);
    const holding = listFiles(copy.dist).filter((path) =>
      readFileSync(join(copy.dist, path)).includes(SECRET),
    );
    expect(holding).toEqual([]);
  });

  test('with a mistake in them do not stop a build', async () => {
    const files = withDraft();
    files.set('content/drafts/demo-bureau/2025/department.yaml', new TextEncoder().encode('title：错\n'));
    const copy = newCopy(files);
    expect((await copy.run('scripts/build.ts')).status).toBe(0);
    expect((await copy.run('scripts/check.ts')).status).toBe(1);
  });
});

test('a build that fails leaves the site before it as it was', async () => {
  const copy = newCopy(officialFiles());
  expect((await copy.run('scripts/build.ts')).status).toBe(0);
  const before = bytesOf(copy);
  copy.write(
    new Map([
      [
        'src/search/build-search-index.ts',
        new TextEncoder().encode('export const buildSearchIndex = () => { throw new Error("stop"); };'),
      ],
    ]),
  );
  expect((await copy.run('scripts/build.ts')).status).toBe(1);
  copy.write(new Map([['content/data/demo-bureau/2024/projects/01.yaml', new TextEncoder().encode('')]]));
  const { status, stdout, stderr } = await copy.run('scripts/build.ts');
  expect(status).toBe(1);
  expect(`${stdout}${stderr}`).toContain('projects/01.yaml:1:1 FILE_EMPTY');
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  expect(bytesOf(copy)).toEqual(before);
  expect(listFiles(copy.root).filter((path) => path.startsWith('.build-'))).toEqual([]);
  expect(existsSync(copy.dist)).toBe(true);
});
