import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDrafts, readPublished } from '../../../src/scan/scan-inputs.ts';
import { writeBelow } from '../../support/packaged-site.ts';

test('what waits beside the published content does not count as published', () => {
  const root = mkdtempSync(join(tmpdir(), 'inputs-'));
  const published = [
    'content/data/a/2021/projects/01.yaml',
    'content/portal/header.html',
    'content/site.yaml',
  ];
  const drafts = ['content/drafts/a/2022/.01.yaml.swp', 'content/drafts/a/2022/projects/01.yaml'];
  const neither = [
    'content/2022.docx',
    'content/data/a/2021/.01.yaml.swp',
    'content/data/a/2021/projects/01.yaml~',
    'content/data/a/2021/source/~$2022.docx',
    'content/.history/01.yaml',
    'content/inbox/2022.txt',
    'content/pages/drafts/a/2022/overview.mdx',
    '.history/content/drafts/a/2022/projects/01.yaml/000001',
  ];
  try {
    for (const path of [...published, ...drafts, ...neither]) writeBelow(root, path, 'x');
    expect([...readPublished(root, []).content.keys()]).toEqual(published);
    expect([...readDrafts(root).keys()]).toEqual(drafts);
  } finally {
    rmSync(root, { recursive: true });
  }
});
