import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, parsePage } from '../../src/verify/built-page.ts';
import { builtFiles, builtPages, builtText, publicContent } from '../support/built-site.ts';
import { linkFaults, linksOf, siteOf, styleFaults } from '../support/site-links.ts';

const pages = builtPages();
const files = builtFiles();
const site = siteOf(pages, files, builtText);
const { basePath, origin } = publicContent().site;
const home = origin && new URL(basePath, origin).href;
const idsOf = (page: BuiltPage) => page.elements.flatMap((element) => attribute(element, 'id') ?? []);

describe('links', () => {
  test.each(['/', '/sub/dir/'])('every link of every page leads somewhere below %s', (base) => {
    const wherever = pages.filter(({ path }) => path !== '404.html');
    expect(wherever.flatMap((page) => linkFaults(site, page, base, home))).toEqual([]);
    expect(wherever.flatMap(({ elements }) => elements.flatMap(linksOf)).length).toBeGreaterThan(
      pages.length,
    );
  });

  test('the page for wrong addresses starts its links at the configured base path', () => {
    const [page] = pages.filter(({ path }) => path === '404.html') as [BuiltPage];
    expect(linkFaults(site, page, basePath, home)).toEqual([]);
    const starts = page.elements.flatMap(linksOf).map(({ value }) => value);
    expect(starts.filter((value) => !value.startsWith(basePath) && value !== '#main')).toEqual([]);
  });

  test('no other page has an address that starts at the root of its host', () => {
    const absolute = pages
      .filter(({ path }) => path !== '404.html')
      .flatMap(({ path, html }) =>
        [...html.matchAll(/\s(?:href|src|srcset|action|data-url)\s*=\s*["']?\/[^"'\s>]*/g)].map(
          ([found]) => path + found,
        ),
      );
    expect(absolute).toEqual([]);
  });

  test.each(pages.map((page) => [page.path, page] as const))('ids are unique in %s', (_, page) => {
    const ids = idsOf(page);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('other hosts', () => {
  const loads = (pattern: RegExp, extension: string) =>
    files
      .filter((path) => path.endsWith(extension))
      .flatMap((path) => [...builtText(path).matchAll(pattern)].map(([, address]) => `${path}: ${address}`));

  test('style sheets load files of this site only', () => {
    const styles = files.filter((path) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.flatMap((path) => styleFaults(site, path))).toEqual([]);
  });

  test('only hosts named in the content are linked to', () => {
    const { site: own } = publicContent();
    const known = new Set([
      'beian.miit.gov.cn',
      'beian.mps.gov.cn',
      ...[own.origin, own.errorReport, own.emblem?.link, ...own.links.map(({ href }) => href)].flatMap(
        (address) => (address ? [new URL(address).host] : []),
      ),
    ]);
    const linked = pages.flatMap(({ path, elements }) =>
      elements.flatMap(linksOf).flatMap(({ value }) => {
        const { host } = URL.canParse(value) ? new URL(value) : { host: '' };
        return host === '' || known.has(host) ? [] : [`${path}: ${host}`];
      }),
    );
    expect(linked).toEqual([]);
  });

  test('no address has two dots in a row, or a sign that hosts and gateways take for something else', () => {
    expect(files.filter((path) => !/^(?:[\w-]+(?:\.[\w-]+)*\/)*[\w-]+(?:\.[\w-]+)*$/.test(path))).toEqual([]);
  });

  test('no script has a file of another script fetched from the root of the host', () => {
    const scripts = files.filter((path) => /^_astro\/.*\.js$/.test(path));
    expect(scripts.filter((path) => /["'`]\/?_astro\//.test(builtText(path)))).toEqual([]);
  });

  test('scripts name no other host, other than the placeholder Pagefind parses paths with', () => {
    const named = loads(/["'`]((?:https?:|wss?:)?\/\/[\w.-]+\.[a-z]{2,}[^"'`]*)/gi, '.js');
    const isPlaceholder = (found: string) => /^pagefind\/.*: https:\/\/example\.com\$\{\w+\}$/.test(found);
    expect(named.filter((found) => !isPlaceholder(found))).toEqual([]);
  });
});

describe('a fault planted in a page is seen', () => {
  const [page] = pages.filter(({ path }) => path.endsWith('projects/index.html')) as [BuiltPage];
  const planted = (markup: string) =>
    linkFaults(site, parsePage(page.path, page.html.replace('</main>', `${markup}</main>`)), '/', home);

  test.each([
    '<a href="../nothing/">字</a>',
    '<a href="../Projects/">字</a>',
    '<a href="../../../../above/">字</a>',
    '<a href="#nowhere">字</a>',
    '<a href="../goals/#nowhere">字</a>',
    '<a href="javascript:alert(1)">字</a>',
    '<img src="nothing.png" alt="">',
    '<img srcset="nothing.png 2x" alt="">',
    '<img src="https://example.com/a.png" alt="">',
    '<img src="data:image/png;base64,AA==" alt="">',
    '<form action="https://example.com/"></form>',
    '<div data-url="../nothing.json"></div>',
    '<video poster="nothing.png"></video>',
    '<link href="//example.com/a.css">',
    '<button formaction="/nothing"></button>',
  ])('%s', (markup) => {
    expect(planted(markup)).toHaveLength(1);
  });

  test('nothing planted, nothing seen', () => {
    expect(planted('<p>字</p>')).toEqual([]);
  });

  test.each([
    'a{background:url(nothing.png)}',
    'a{background:url("//example.com/a.png")}',
    '@import "https://example.com/a.css";',
    'a{background:url(/a.png)}',
  ])('in a style sheet: %s', (text) => {
    expect(styleFaults({ ...site, textOf: () => text }, '_astro/a.css')).toHaveLength(1);
  });
});
