import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { officialFiles } from '../fixtures/official-content.ts';

const SECRET = '绝密草稿词';
const copies: ProjectCopy[] = [];
afterAll(() => {
  for (const copy of copies) copy.remove();
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

let without: ProjectCopy;
let files: Map<string, string>;
beforeAll(async () => {
  without = newCopy(officialFiles());
  rmSync(join(without.root, 'src/desk'), { recursive: true });
  expect((await without.run('scripts/build.ts')).status).toBe(0);
  files = bytesOf(without);
  // What tells others of the site is there, and tells nothing of the draft.
  for (const path of ['sitemap.xml', 'feed.xml', 'demo-bureau/2024/share/plan-01.png'])
    expect([...files.keys()]).toContain(path);
});

describe('no byte of a build is changed', () => {
  test('by the desk, a draft, and pages made of it for the preview before', async () => {
    const copy = newCopy(withDraft());
    const page = `---\ntitle: ${SECRET}\n---\n${SECRET}\n`;
    copy.write(
      new Map([['content/pages/drafts/demo-bureau/2025/overview.mdx', new TextEncoder().encode(page)]]),
    );
    expect((await copy.run('scripts/build.ts')).status).toBe(0);
    expect(bytesOf(copy)).toEqual(files);
  });

  test('by a draft with a mistake in it, in development', async () => {
    const broken = withDraft();
    broken.set('content/drafts/demo-bureau/2025/department.yaml', new TextEncoder().encode('title：错\n'));
    const copy = newCopy(broken);
    expect((await copy.run('scripts/build.ts', { NODE_ENV: 'development' })).status).toBe(0);
    expect((await copy.run('scripts/check.ts')).status).toBe(1);
    expect(bytesOf(copy)).toEqual(files);
  });
});

test('a build that fails leaves the site before it as it was', async () => {
  without.write(
    new Map([
      [
        'src/search/build-search-index.ts',
        new TextEncoder().encode('export const buildSearchIndex = () => { throw new Error("stop"); };'),
      ],
    ]),
  );
  expect((await without.run('scripts/build.ts')).status).toBe(1);
  without.write(new Map([['content/data/demo-bureau/2024/projects/01.yaml', new TextEncoder().encode('')]]));
  const { status, stdout, stderr } = await without.run('scripts/build.ts');
  expect(status).toBe(1);
  expect(`${stdout}${stderr}`).toContain('projects/01.yaml:1:1 FILE_EMPTY');
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  expect(bytesOf(without)).toEqual(files);
  expect(listFiles(without.root).filter((path) => path.startsWith('.build-'))).toEqual([]);
});
