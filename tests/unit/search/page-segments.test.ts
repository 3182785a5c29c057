import { describe, expect, test } from 'vitest';
import { pageSegments } from '../../../src/search/page-segments.ts';
import { sampleFacts } from './sample-pages.ts';

const facts = sampleFacts('派出所“建设” <b>&amp;');
const attribute = JSON.stringify(facts).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function segmentsOf(html: string) {
  return pageSegments(`<body><p>外</p><article data-search="${attribute}">${html}</article><p>外</p>`)
    .segments;
}
const textsOf = (html: string) => segmentsOf(html).map(({ text }) => text);
const anchorsOf = (html: string) => segmentsOf(html).map(({ anchor, text }) => [text, anchor]);

test('facts are read as they were written', () => {
  expect(pageSegments(`<main><div data-search="${attribute}">字</div></main>`)).toEqual({
    facts,
    segments: [{ anchor: '', text: '字' }],
  });
});

test.each(['', '<p>data-search="{}"</p>', '<p>&lt;p data-search="{}"&gt;</p>'])(
  'a page without facts is refused: %s',
  (html) => {
    expect(() => pageSegments(html)).toThrow('no element with data-search');
  },
);

describe('segments', () => {
  test.each([
    ['paragraphs and headings', '<h1>一</h1><p>二</p>三<p>四</p>五', ['一', '二', '三', '四', '五']],
    [
      'cells and captions',
      '<table><caption>一</caption><tr><th>二<td>三<tr><td>四<td></table>',
      ['一', '二', '三', '四'],
    ],
    [
      'entries of lists',
      '<ul><li>一<ul><li>二</ul>三</ul><dl><dt>四<dd>五</dl>',
      ['一', '二', '三', '四', '五'],
    ],
    ['unknown elements', '<x-box>一</x-box>二', ['一', '二']],
    [
      'inline elements are one with what is around them',
      '<p>派<b>出</b><a href="/">所<span>建</span></a>设</p>',
      ['派出所建设'],
    ],
    ['white space at the ends is dropped', '<p>\n  派出所\n  建设 </p>', ['派出所\n  建设']],
    ['nothing empty', '<p> </p><p><b></b></p><table><tr><td>\n<td>　</table>', []],
    ['comments are no text', '<p>派<!-- 不 -->出</p>', ['派出']],
    ['entities are their signs', '<p>&lt;b&gt; &amp;amp; 派</p>', ['<b> &amp; 派']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test('what is to be ignored is, and does not part a sentence it stands in', () => {
    expect(
      textsOf('<nav data-pagefind-ignore><p>一</p></nav><p>派<sup data-pagefind-ignore>注</sup>出</p>'),
    ).toEqual(['派出']);
  });

  test('lead to the nearest id around them', () => {
    const html = `<p>一</p><section id="a"><h2 id="b">二</h2><p>三</p><table>
      <tr id="r1"><td>四<td id="c">五<tr><td>六</table></section><p>七</p>`;
    expect(anchorsOf(html)).toEqual([
      ['一', ''],
      ['二', 'b'],
      ['三', 'a'],
      ['四', 'r1'],
      ['五', 'c'],
      ['六', 'a'],
      ['七', ''],
    ]);
  });

  test('an id inside a sentence is not where the sentence begins', () => {
    expect(anchorsOf('<section id="a"><p>派<a id="b">出</a>所</p></section>')).toEqual([['派出所', 'a']]);
  });
});
