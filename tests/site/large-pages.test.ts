import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { attribute, type Element, parsePage, textOf } from '../../src/verify/built-page.ts';
import { builtFiles, builtPages, builtText, fileOf } from '../support/built-site.ts';

const files = new Set(builtFiles());
const pages = builtPages().filter(({ path }) => path !== '404.html' && path !== 'search/index.html');
const cases = pages.map((page) => [page.path, page] as const);
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

test('every page has its copy in large text, and there is no other', () => {
  const copies = [...files].filter((path) => path.startsWith('large/'));
  expect(copies.toSorted()).toEqual(pages.map(({ path }) => `large/${path}`).toSorted());
});

describe.each(cases)('%s in large text', (path, page) => {
  const copy = parsePage(`large/${path}`, builtText(`large/${path}`));
  const named = (name: string) => copy.elements.filter(({ tagName }) => tagName === name);

  test('says the same, without scripts', () => {
    // Only the way to elder mode and the way back have words of their own.
    const words = ({ elements, html }: typeof copy) =>
      elements
        .filter(({ tagName }) => ['p', 'h1', 'h2', 'h3', 'li', 'td', 'th', 'dd', 'text'].includes(tagName))
        .filter((element) => !/<(?:noscript|a class="elder-mode")/.test(markupOf(element, html)))
        .map(textOf);
    expect(words(copy)).toEqual(words(page));
    const values = (elements: typeof copy.elements) =>
      elements.flatMap((element) => {
        const value = attribute(element, 'data-value');
        return value === null ? [] : [`${value} ${textOf(element)}`];
      });
    expect(values(copy.elements)).toEqual(values(page.elements));
    expect(named('script')).toEqual([]);
    expect(named('html').map((html) => attribute(html, 'data-reading'))).toEqual(['size-large']);
  });

  test('leads to other copies and back, and nowhere else than the page itself', () => {
    const resolve = (from: string, href: string) => {
      const { pathname, origin } = new URL(href, `http://site.invalid/${from.replace(/index\.html$/, '')}`);
      return origin === 'http://site.invalid' ? fileOf(pathname) : href;
    };
    const targets = named('a').map((link) => resolve(copy.path, attribute(link, 'href') ?? ''));
    expect(targets.filter((file) => !/^https?:/.test(file) && !files.has(file))).toEqual([]);
    const own = page.elements
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => resolve(path, attribute(link, 'href') ?? ''));
    const expected = own.map((file) =>
      file === `large/${path}` ? path : files.has(`large/${file}`) ? `large/${file}` : file,
    );
    expect(targets).toEqual(expected);
  });

  test('is as valid as the page', async () => {
    const messages = async (html: string) => {
      const { results } = await validator.validateString(html);
      return results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
      );
    };
    expect(await messages(copy.html)).toEqual(await messages(page.html));
  });
});

function markupOf({ sourceCodeLocation }: Element, html: string): string {
  return html.slice(sourceCodeLocation?.startOffset, sourceCodeLocation?.endOffset);
}
