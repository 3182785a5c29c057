import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishPages } from '../../../src/publish/finish-pages.ts';

describe('finishPages', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'links-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function made(files: Record<string, string>, basePath: string): Record<string, string> {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    finishPages(folder, { origin: 'https://www.example.gov.cn', basePath });
    return Object.fromEntries(
      Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
  }

  const link = '<a href="/goals/">目标</a>';

  test('each page climbs to the root from its own depth; 404 pages start at the base path', () => {
    const files = { 'index.html': link, 'a/index.html': link, 'a/b/c/index.html': link, '404.html': link };
    expect(made(files, '/budget/2021/')).toEqual({
      'index.html': '<a href="./goals/">目标</a>',
      'a/index.html': '<a href="../goals/">目标</a>',
      'a/b/c/index.html': '<a href="../../../goals/">目标</a>',
      '404.html': '<a href="/budget/2021/goals/">目标</a>',
    });
  });

  test('at the root of a host the 404 page stays as it is, and other kinds of file always do', () => {
    const files = { '404.html': link, 'a/page.txt': link, 'a/data.json': link, 'a/page.js': link };
    expect(made(files, '/')).toEqual(files);
  });

  test('links to other hosts say so, those to its own do not', () => {
    const html =
      '<a href="https://example.com/">外</a><a href="https://www.example.gov.cn/x/">内</a><a href="/a/">内</a>';
    expect(made({ 'index.html': html }, '/')['index.html']).toBe(
      '<a href="https://example.com/" rel="noopener noreferrer">外<span class="outside" data-pagefind-ignore>（站外链接）</span></a>' +
        '<a href="https://www.example.gov.cn/x/">内</a><a href="./a/">内</a>',
    );
  });

  test('what style sheets load is found from where they stand', () => {
    const css = 'a{cursor:url(/_astro/a.png),auto}b{background:URL( "/b.png")}c{d:url(//x/)}e{f:url(g.png)}';
    expect(made({ '_astro/page.css': css }, '/')['_astro/page.css']).toBe(
      'a{cursor:url(../_astro/a.png),auto}b{background:URL( "../b.png")}c{d:url(//x/)}e{f:url(g.png)}',
    );
  });
});
