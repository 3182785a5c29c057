import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PreviewContent } from '../../../../src/desk/preview/preview-content.ts';
import { withDraftYear } from '../../../fixtures/draft-year.ts';

const files = withDraftYear();
const PROJECT = 'content/drafts/demo-bureau/2025/projects/01.yaml';

let root: string;
let content: PreviewContent;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'preview-content-'));
  for (const [path, bytes] of files) save(path, bytes);
  content = new PreviewContent(root);
  content.refresh();
});
afterEach(() => rmSync(root, { recursive: true }));

function save(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}

/** The draft's first project with this purpose. */
function withPurpose(words: string): Uint8Array {
  const text = new TextDecoder().decode(files.get(PROJECT));
  return new TextEncoder().encode(text.replace(/^purpose: .*$/m, `purpose: ${words}`));
}

const pageText = (): string =>
  readFileSync(join(root, 'content/pages/drafts/demo-bureau/2025/projects/01.mdx'), 'utf8');

test('shows what is being edited until it is given back', () => {
  content.useUnsaved(new Map([[PROJECT, withPurpose('正在写的')]]));
  expect(content.refresh()).not.toEqual([]);
  expect(pageText()).toContain('正在写的');
  content.useUnsaved(null);
  content.refresh();
  expect(pageText()).not.toContain('正在写的');
});

test('shows what somebody else saves meanwhile, not what was being edited before', () => {
  content.useUnsaved(new Map([[PROJECT, withPurpose('正在写的')]]));
  content.refresh();
  save('content/glossary.yaml', files.get('content/glossary.yaml') as Uint8Array);
  content.refresh();
  expect(pageText()).toContain('正在写的');
  save(PROJECT, withPurpose('别处保存的'));
  content.refresh();
  expect(pageText()).toContain('别处保存的');
});

test('a file that cannot be read is a mistake in the content, and goes away with it', () => {
  const link = join(root, 'content/drafts/demo-bureau/2025/projects/03.yaml');
  symlinkSync('nowhere.yaml', link);
  content.refresh();
  expect(content.state).toMatchObject({
    bug: null,
    problems: [{ code: 'FILE_UNREADABLE' }],
    isShowable: true,
  });
  rmSync(link);
  content.refresh();
  expect(content.state).toMatchObject({ bug: null, problems: [] });
});

test('a mistake in one year keeps no other from being shown, and its own pages stay as they were', () => {
  const other = new Map(
    [...files]
      .filter(([path]) => path.startsWith('content/drafts/demo-bureau/2025/'))
      .map(([path, bytes]) => [path.replace('/2025/', '/2026/'), bytes]),
  );
  const project = PROJECT.replace('/2025/', '/2026/');
  const otherText = (): string =>
    readFileSync(join(root, 'content/pages/drafts/demo-bureau/2026/projects/01.mdx'), 'utf8');
  save(PROJECT, new TextEncoder().encode('name: ['));
  for (const [path, bytes] of other) save(path, bytes);
  content.refresh();
  expect(content.state.problems.every(({ file }) => file === PROJECT)).toBe(true);
  expect(content.state.problems).not.toEqual([]);
  const before = pageText();
  save(project, withPurpose('后来写的'));
  expect(content.refresh()).not.toEqual([]);
  expect(otherText()).toContain('后来写的');
  expect(pageText()).toBe(before);

  const begun = new PreviewContent(root);
  begun.refresh();
  expect(begun.state.isShowable).toBe(true);
  expect(otherText()).toContain('后来写的');
  expect(() => pageText()).toThrow('ENOENT');

  rmSync(join(root, 'content/drafts'), { recursive: true });
  content.refresh();
  expect(content.state.problems).toEqual([]);
  expect(() => otherText()).toThrow('ENOENT');
});
