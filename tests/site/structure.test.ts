import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, type Element, textOf } from '../../src/verify/built-page.ts';
import { builtPages, fileOf, publicContent } from '../support/built-site.ts';

const pages = builtPages();
const cases = pages.map((page) => [page.path, page] as const);
const named = (page: BuiltPage, ...names: string[]) =>
  page.elements.filter(({ tagName }) => names.includes(tagName));
const isInBody = ({ parentNode }: Element) => parentNode?.nodeName === 'body';

describe.each(cases)('%s', (_, page) => {
  test('is a Chinese page with one heading of the first level and one main part', () => {
    expect(named(page, 'html').map((html) => attribute(html, 'lang'))).toEqual(['zh-CN']);
    expect(named(page, 'h1').map((heading) => textOf(heading).trim())).toEqual([expect.stringMatching(/./)]);
    expect(named(page, 'main')).toHaveLength(1);
  });

  test('begins with a link that skips to the main part', () => {
    const [first] = page.elements.filter(({ tagName }) =>
      ['a', 'button', 'input', 'select'].includes(tagName),
    );
    const [main] = named(page, 'main') as [Element];
    expect(first && attribute(first, 'href')).toBe(`#${attribute(main, 'id')}`);
    expect(attribute(main, 'tabindex')).toBe('-1');
  });

  test('has a header, a footer and navigation, each navigation with its own name', () => {
    expect(named(page, 'header').filter(isInBody)).toHaveLength(1);
    expect(named(page, 'footer').filter(isInBody)).toHaveLength(1);
    const labels = named(page, 'nav').map((nav) => attribute(nav, 'aria-label'));
    expect(labels).not.toEqual([]);
    expect(labels).not.toContain(null);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('says nothing only where a pointer rests', () => {
    const titled = page.elements.filter((element) => attribute(element, 'title') !== null);
    // A link says the rest where it leads.
    expect(titled.map(({ tagName }) => tagName).filter((name) => name !== 'a' && name !== 'link')).toEqual(
      [],
    );
  });

  test('sets how it is read for the whole of itself, never for a piece of it', () => {
    const set = page.elements.filter((element) => attribute(element, 'data-reading') !== null);
    expect(set.map(({ tagName }) => tagName).filter((name) => name !== 'html')).toEqual([]);
  });

  test('skips no level of headings', () => {
    const levels = named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect({ levels, skips }).toEqual({ levels, skips: [] });
  });

  test('gives every table a caption and every header cell its direction', () => {
    for (const table of named(page, 'table')) {
      const caption = table.childNodes.find(({ nodeName }) => nodeName === 'caption');
      expect(caption && textOf(caption).trim()).toBeTruthy();
    }
    const scopes = named(page, 'th').map((header) => attribute(header, 'scope'));
    expect(scopes.filter((scope) => !/^(?:col|row)(?:group)?$/.test(scope ?? ''))).toEqual([]);
  });
});

test('titles tell pages apart', () => {
  const titles = pages.map((page) => named(page, 'title').map(textOf).join());
  expect(titles.filter((title, index) => titles.indexOf(title) !== index || title.trim() === '')).toEqual([]);
  expect(titles.filter((title) => !title.includes(publicContent().site.name))).toEqual([]);
});

test('links from the home page reach every page', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set(['index.html']);
  for (const path of reached) {
    const page = byPath.get(path);
    const address = new URL(path.replace(/index\.html$/, ''), 'http://site.invalid');
    for (const link of page ? named(page, 'a') : []) {
      reached.add(fileOf(new URL(attribute(link, 'href') ?? '', address).pathname));
    }
  }
  const lost = pages.map(({ path }) => path).filter((path) => path !== '404.html' && !reached.has(path));
  expect(lost).toEqual([]);
});
