import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativeLinks } from '../../../src/publish/relative-links.ts';

describe('relativeLinks', () => {
  test.each([
    ['<a href="/">', '<a href="../../">'],
    ['<a href="/goals/">', '<a href="../../goals/">'],
    ["<a href='/goals/'>", "<a href='../../goals/'>"],
    ['<a href=/goals/>', '<a href=../../goals/>'],
    ['<A HREF = "/goals/">', '<A HREF = "../../goals/">'],
    ['<a href=" /goals/">', '<a href=" ../../goals/">'],
    ['<a href="/search/?q=/a/b&amp;x=1#/c">', '<a href="../../search/?q=/a/b&amp;x=1#/c">'],
    ['<a href="/#L5">', '<a href="../../#L5">'],
    ['<a href="/a:b">', '<a href="../../a:b">'],
    ['<link rel=stylesheet href="/_astro/a.css">', '<link rel=stylesheet href="../../_astro/a.css">'],
    ['<script src="/a.js"></script>', '<script src="../../a.js"></script>'],
    ['<img alt="/x" src="/a.png">', '<img alt="/x" src="../../a.png">'],
    ['<form action="/search/">', '<form action="../../search/">'],
    ['<site-search data-url="/">', '<site-search data-url="../../">'],
    ['<svg><use href="/a.svg#b"/></svg>', '<svg><use href="../../a.svg#b"/></svg>'],
    ['<noscript><a href="/goals/">x</a></noscript>', '<noscript><a href="../../goals/">x</a></noscript>'],
    ['<template><a href="/goals/">x</a></template>', '<template><a href="../../goals/">x</a></template>'],
    ['<p><a href="/a/"><p></a>x</p>', '<p><a href="../../a/"><p></a>x</p>'],
    ['<table><a href="/out/">x</a></table>', '<table><a href="../../out/">x</a></table>'],
  ])('%s', (html, expected) => {
    expect(relativeLinks(html, '../../')).toBe(expected);
  });

  test.each([
    '<a href="//example.org/a">',
    '<a href="/\\example.org/a">',
    '<a href="https://example.org/">',
    '<a href="mailto:a@example.org">',
    '<a href="#main">',
    '<a href="?q=/a">',
    '<a href="a/b">',
    '<a href="../a/">',
    '<a href="">',
    '<a href>',
    '<a href="&#47;a/b">',
    '<p title="/a" data-rows="/a" data-key="/a" data-figure="/a" id="/a">',
    '<meta name="description" content="/a">',
    '<img srcset="/a.png 2x">',
    '<p>/a href="/b"</p>',
    '<!-- <a href="/a"> -->',
    '<script>const a = \'<a href="/a">\';</script>',
    '<textarea><a href="/a"></textarea>',
  ])('%s stays', (html) => {
    expect(relativeLinks(html, '../../')).toBe(html);
  });

  const segment = fc.stringMatching(/^[a-z0-9\u4e00-\u9fa5%._~:@!$()*+,;=-]{1,8}$/).filter(
    // Dot segments climb, and a lone «%» is not an address; the site writes neither.
    (text) => !/^\.+$/.test(text) && !text.includes('%'),
  );
  const folders = fc
    .array(segment, { maxLength: 4 })
    .map((names) => names.map((name) => `${name}/`).join(''));
  const suffix = fc.constantFrom(
    '',
    '?q=/a/b',
    '#L5',
    '?q=%E6%B4%BE&x=1#/c',
    'index.html',
    'data/budget.json',
  );

  test('wherever the site is put, a link leads where it led before', () => {
    const property = fc.property(folders, folders, folders, suffix, (base, pageFolder, target, rest) => {
      const root = `https://example.org/${base}`;
      const toRoot = '../'.repeat(pageFolder.split('/').length - 1) || './';
      const html = relativeLinks(`<a href="/${target}${rest}">`, toRoot);
      const link = /href="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(new URL(link, root + pageFolder).href).toBe(new URL(`./${target}${rest}`, root).href);
      expect(new URL(link, `${root}${pageFolder}index.html`).href).toBe(
        new URL(`./${target}${rest}`, root).href,
      );
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '<a href="/x/">',
      '</a>',
      '<p>',
      '<table>',
      '<tr>',
      '</td>',
      '<svg>',
      '<noscript>',
      '<template>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '\r\n',
      '\uFEFF',
      '&amp;',
      '<br/',
      '"',
    ),
    fc.constantFrom(
      "<img src='/y'>",
      '<b id=1 href=/z>',
      '<a href="/p" href="/q">',
      '<a\r\nhref\r\n=\r\n"/r">',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );

  test('every byte that is not the slash of a link stays, however broken the page', () => {
    const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('');
      const links = html.match(/=\s*["']?\/[xyzpr]/g) ?? [];
      const rewritten = relativeLinks(html, '{root}/');
      expect(rewritten.replaceAll('{root}/', '/')).toBe(html);
      expect(rewritten.match(/=\s*["']?\{root\}\/[xyzpr]/g)?.length ?? 0).toBe(
        rewritten.split('{root}').length - 1,
      );
      expect(rewritten.split('{root}').length - 1).toBeLessThanOrEqual(links.length);
    });
    fc.assert(property, { seed: 2, numRuns: 500 });
  });

  test('every link of a whole page is rewritten', () => {
    const page =
      '<!doctype html><html lang="zh-CN"><body>\r\n<a href="/">首页</a>😀<a href="/goals/">目标</a></body>';
    expect(relativeLinks(page, './')).toBe(page.replace('"/"', '"./"').replace('"/goals/"', '"./goals/"'));
  });
});
