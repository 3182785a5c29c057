import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFragment, styleFaults } from '../../../src/source/portal-fragment.ts';
import { parsePage } from '../../../src/verify/built-page.ts';

const portal = { origin: 'https://www.example.gov.cn', pictures: new Set(['logo.png']) };

test('a harmless header is taken over: pictures from the site, links from the root of the host made whole', () => {
  const { html, faults } = readFragment(
    `<!-- 门户 --><div class="top"><a href="/"><img src="logo.png" alt="县政府" width="80"></a>
<nav aria-label="门户栏目"><ul><li><a href="/zwgk/">政务公开</a></li><li><a href="tel:0000-12345">电话</a></li></ul></nav></div>`,
    portal,
  );
  expect(faults).toEqual([]);
  expect(html).toBe(
    `<div class="top"><a href="https://www.example.gov.cn/"><img src="/portal/logo.png" alt="县政府" width="80"></a>
<nav aria-label="门户栏目"><ul><li><a href="https://www.example.gov.cn/zwgk/">政务公开</a></li><li><a href="tel:0000-12345">电话</a></li></ul></nav></div>`,
  );
});

test.each([
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<p style="color:red">',
  '<p onclick="x()">',
  '<a href="javascript:alert(1)">',
  '<a href=" java\nscript:alert(1)">',
  '<a href="data:text/html,x">',
  '<a href="//example.com/">',
  '<a href="/\\example.com/">',
  '<a href="#top">',
  '<img src="https://example.com/a.png" alt="">',
  '<img src="logo.png" alt="" srcset="https://example.com/a.png 2x">',
  '<img src="../logo.png" alt="">',
  '<img src="Logo.png" alt="">',
  '<iframe src="x"></iframe>',
  '<object data="x"></object>',
  '<form action="https://example.com/"><input></form>',
  '<link rel="stylesheet" href="https://example.com/a.css">',
  '<meta http-equiv="refresh" content="0">',
  '<base href="https://example.com/">',
  '<svg><a href="x"></a></svg>',
  '<math></math>',
  '<h1>门户</h1>',
  '<main></main>',
  '<p id="main">',
  '<template><script></script></template>',
])('%s is refused', (text) => {
  expect(readFragment(text, portal).faults.length).toBeGreaterThan(0);
});

test('whatever is not refused holds no script, handler, style or file of another host', () => {
  const piece = fc.constantFrom(
    '<a href="',
    '<img src="',
    '<p ',
    '<div>',
    '</div>',
    '<script>',
    '</p>',
    '">',
    '" alt="',
    ' onload="x"',
    'https://example.com/',
    '/a/',
    'javascript:',
    'logo.png',
    '<svg>',
    '<style>',
    '<!--',
    '-->',
    '<b>',
    "'",
    '字',
    '&#x6a;',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { html, faults } = readFragment(pieces.join(''), portal);
      if (faults.length > 0) return;
      const { elements } = parsePage('x', `<body><div>${html}</div>`);
      const attributes = elements.flatMap(({ attrs }) => attrs);
      expect(elements.filter(({ tagName }) => /script|style|iframe|object|svg/.test(tagName))).toEqual([]);
      expect(attributes.filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
      expect(attributes.filter(({ value }) => /^\s*javascript:/i.test(value))).toEqual([]);
      expect(attributes.filter(({ name, value }) => name === 'src' && value !== '/portal/logo.png')).toEqual(
        [],
      );
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '@import "a.css";',
  'a{background:url(x.png)}',
  'a{background:URL (x)}',
  'a{b:u\\72l(x)}',
  '</style>',
])('a style sheet with %s is refused', (text) => {
  expect(styleFaults(text)).not.toEqual([]);
  expect(styleFaults('.top { color: #123; display: grid }')).toEqual([]);
});
