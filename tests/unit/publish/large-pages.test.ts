import { expect, test } from 'vitest';
import { largeAddress, largePage } from '../../../src/publish/large-pages.ts';

const copied = new Set(['index.html', 'about/index.html', 'a/b/index.html']);
const large = (html: string) => largePage(html, copied);

test('a page has its copy below /large/; those that are nothing without a script lead to the first page', () => {
  expect(largeAddress('/about/')).toBe('/large/about/');
  expect(largeAddress('/')).toBe('/large/');
  expect(largeAddress('/search/')).toBe('/large/');
  expect(largeAddress('/404.html')).toBe('/large/');
});

test('the copy says that it is large, and asks search engines to leave it', () => {
  expect(
    large('<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body></body></html>'),
  ).toBe(
    '<!doctype html><html data-reading="size-large" lang="zh-CN"><head><meta name="robots" content="noindex"><meta charset="utf-8"></head><body></body></html>',
  );
});

test.each([
  ['links to pages that have a copy lead to it', '<a href="/about/#x">', '<a href="/large/about/#x">'],
  ['so do those with a question', "<a class=b href='/a/b/?p=1'>", "<a class=b href='/large/a/b/?p=1'>"],
  ['links home too', '<a href="/">', '<a href="/large/">'],
  [
    'links to other pages, files and places stay',
    '<a href="/search/"><a href="/data/budget.json"><a href="#x">',
    null,
  ],
  ['links to other hosts stay', '<a href="https://host.invalid/about/">', null],
  ['forms and styles stay', '<form action="/about/"></form><link href="/about/">', null],
  ['scripts go', 'a<script src="/x.js"></script>b<script type="module">1</script>c', 'abc'],
  ['what only scripts read goes', '<article data-search="{&#34;a&#34;:1}" id="x">', '<article id="x">'],
  ['words that look like markup stay', '<p>&lt;script&gt; /about/ href="/about/"</p>', null],
  [
    'the link to elder mode leads back',
    '<a class="elder-mode" href="/large/a/b/" accesskey="0">长者模式</a>',
    '<a class="elder-mode" href="/a/b/" accesskey="0">回到标准版</a>',
  ],
])('%s', (_, body, expected) => {
  const page = (inside: string) => `<!doctype html><html><head></head><body>${inside}</body></html>`;
  const [head, tail] = large(page('|')).split('|');
  expect(large(page(body))).toBe(`${head}${expected ?? body}${tail}`);
});
