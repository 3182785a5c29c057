import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { finishText } from '../../../src/publish/finish-text.ts';
import { textOf } from '../../../src/verify/built-page.ts';

const sign = (code: string, character: string) =>
  `<bdi class="direction" data-code="${code}">${character}</bdi>`;

describe('signs that are not seen or turn the writing round', () => {
  test('end where they stand, and tell their code', () => {
    expect(finishText('<p>总额\u202e05.7\u202c元</p>', null)).toBe(
      `<p>总额${sign('U+202E', '\u202e')}05.7${sign('U+202C', '\u202c')}元</p>`,
    );
    expect(finishText('<td>零\u200b宽</td>', null)).toBe(`<td>零${sign('U+200B', '\u200b')}宽</td>`);
  });

  test.each([
    '<p data-value="\u202e">字</p>',
    '<svg><text>\u202e图</text></svg>',
    '<!-- \u202e -->',
    '<p>👩‍👩‍👧 葛󠄀 नमस्‍ते</p>',
    '<p>没有</p>',
  ])('stay as they are where they cannot have an element, and so do parts of emoji: %s', (html) => {
    expect(finishText(html, null)).toBe(html);
  });

  test('are left out where they cannot have an element but would be seen', () => {
    const written = (sign: string) =>
      `<title>${sign}题</title><meta content="${sign}站"><select><option value="\u202e项">${sign}项</option></select>` +
      `<p title="甲${sign}" aria-label='${sign}乙'>字</p><i data-label="丙${sign}">1</i><svg aria-label="图${sign}"></svg>`;
    expect(finishText(written('\u202e'), null)).toBe(written(''));
  });

  test('no letter of any text changes', () => {
    const unit = fc.constantFrom('\u202e', '\u2066', '\u200b', '\u00ad', '<', '&', '"', '一', 'a', ' ', '😀');
    const text = fc.string({ unit, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const html = `<!doctype html><body><p>${escaped(first)}</p><a href="https://example.com/">${escaped(second)}</a>`;
        const shown = textOf(parse(finishText(html, null))).replaceAll('（站外链接）', '');
        expect(shown).toBe(textOf(parse(html)));
      }),
    );
  });
});

describe('links to other hosts', () => {
  const mark = '<span class="outside" data-pagefind-ignore>（站外链接）</span>';

  test.each([
    [
      '<a href="https://example.com/a?b=1">门户</a>',
      `<a href="https://example.com/a?b=1" rel="noopener noreferrer">门户${mark}</a>`,
    ],
    [
      '<a rel="license" href=http://example.com>门户</a>',
      `<a rel="license" href=http://example.com>门户${mark}</a>`,
    ],
  ])('say so: %s', (html, finished) => {
    expect(finishText(html, 'www.example.gov.cn')).toBe(finished);
  });

  test.each([
    '<a href="https://www.example.gov.cn/about/">关于</a>',
    '<a href="/about/">关于</a>',
    '<a href="#main">正文</a>',
    '<a href="tel:12345">电话</a>',
    '<link href="https://example.com/">',
  ])('others do not: %s', (html) => {
    expect(finishText(html, 'www.example.gov.cn')).toBe(html);
  });
});
