import { brotliCompressSync, deflateSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, DRAFTS, gb18030, gz, PUBLISHED, png, SECRET, scanFiles, tar, zip } from './plant.ts';

const { name, sentence } = SECRET;
const each = (text: string, write: (code: number, character: string) => string): string =>
  [...text].map((character) => write(character.charCodeAt(0), character)).join('');
const hex = (code: number, width = 4): string => code.toString(16).padStart(width, '0');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Ways to write a text as text. */
const WRITINGS: Record<string, (text: string) => string> = {
  'JSON \\u': (text) => `{"a":"${each(text, (code) => `\\u${hex(code)}`)}"}`,
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify({ a: each(text, (code) => `\\u${hex(code)}`) })),
  'JavaScript \\u{}': (text) => `'${each(text, (code) => `\\u{${hex(code)}}`)}'`,
  'UTF-8 as \\x': (text) => `'${[...Buffer.from(text)].map((byte) => `\\x${hex(byte, 2)}`).join('')}'`,
  'octal bytes': (text) => `"${[...Buffer.from(text)].map((byte) => `\\${byte.toString(8)}`).join('')}"`,
  'hexadecimal entities': (text) => `<p>${each(text, (code) => `&#x${hex(code)};`)}</p>`,
  'decimal entities': (text) => `<p>${each(text, (code) => `&#${code};`)}</p>`,
  'entities without semicolon': (text) => `<p>${each(text, (code) => `&#${code} `)}</p>`,
  'twice escaped entities': (text) => `<p>${each(text, (code) => `&amp;#x${hex(code)};`)}</p>`,
  'percent signs': (text) => `https://example.org/?q=${encodeURIComponent(text)}`,
  'percent signs twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  '%u': (text) => each(text, (code) => `%u${hex(code)}`),
  'CSS content': (text) => `.a::before{content:"${each(text, (code) => `\\${hex(code).toUpperCase()}`)}"}`,
  'CSS content with spaces': (text) => `.a::before{content:"${each(text, (code) => `\\${hex(code, 6)} `)}"}`,
  'quoted-printable': (text) =>
    [...Buffer.from(text)].map((byte) => `=${hex(byte, 2).toUpperCase()}`).join(''),
  base64: (text) => `<script>atob("${Buffer.from(text).toString('base64')}")</script>`,
  'base64 in lines': (text) =>
    Buffer.from(`${text}${'x'.repeat(90)}${text}`)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  base64url: (text) => `?state=${Buffer.from(text).toString('base64url')}&x=1`,
  'base64 after other letters': (text) => `/assets/v${Buffer.from(text).toString('base64')}`,
  'data URI, base64': (text) =>
    `<a href="data:text/plain;charset=utf-8;base64,${Buffer.from(text).toString('base64')}">x</a>`,
  'data URI, percent': (text) => `<a href="data:text/plain,${encodeURIComponent(text)}">x</a>`,
  'data URI, gzip in percent': (text) =>
    `url("data:application/gzip,${[...gz(text)].map((byte) => `%${hex(byte, 2)}`).join('')}")`,
  hexadecimal: (text) => `blob ${Buffer.from(text).toString('hex')} end`,
  'hexadecimal pairs': (text) => (Buffer.from(text).toString('hex').match(/../g) ?? []).join(' '),
  'character codes': (text) => `String.fromCharCode(${each(text, (code) => `${code},`)}0)`,
  'byte numbers': (text) => `new Uint8Array([${[...Buffer.from(text)].join(', ')}])`,
  'UTF-8 read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
  'zero-width separators': (text) => [...text].join('\u200b'),
  'soft hyphens and joiners': (text) => [...text].join('\u00ad\u2060\ufeff'),
  'zero-width entities': (text) => [...text].join('&#8203;'),
  spaces: (text) => [...text].join(' '),
  'ideographic spaces': (text) => [...text].join('\u3000'),
  'line breaks': (text) => [...text].join('\n'),
  'escaped line breaks': (text) => JSON.stringify([...text].join('\n')),
  'pairs of characters': (text) =>
    [...text].map((character, index, all) => character + (all[index + 1] ?? 'zz')).join(' '),
  'a list of characters': (text) => JSON.stringify([...text]),
  'words added up': (text) => [...text].map((character) => `"${character}"`).join('+'),
  'inline tags': (text) => `<p>${each(text, (_, character) => `<b class="x">${character}</b>`)}</p>`,
  'tags with words of their own': (text) =>
    `<p>${each(text, (_, character) => `<span title="说明文字">${character}</span>`)}</p>`,
  comments: (text) => `<p>${[...text].join('<!-- 注 -->')}</p>`,
  'a comment': (text) => `<!-- ${text} -->`,
  tspans: (text) =>
    `<svg><text>${each(text, (_, character) => `<tspan x="1" dy="12.5">${character}</tspan>`)}</text></svg>`,
  'an attribute': (text) => `<p data-note="${text}">x</p>`,
  'several attributes': (text) => `<p data-a="${text.slice(0, 3)}" data-b="${text.slice(3)}">x</p>`,
  'JSON in an attribute': (text) =>
    `<div data-search="${JSON.stringify({ t: text }).replaceAll('"', '&quot;')}"></div>`,
  'escaped JSON in an attribute': (text) =>
    `<div data-search="{&quot;t&quot;:&quot;${each(text, (code) => `\\u${hex(code)}`)}&quot;}"></div>`,
  'a class name': (text) => `<p class="card ${text.replace(/[，。]/g, '-')}">x</p>`,
  'full-width marks': (text) => text.replaceAll('，', ',').replaceAll('。', '.'),
  'combining marks': (text) => [...text].join('\u0332'),
  ruby: (text) => `<ruby>${each(text, (_, character) => `${character}<rt>jiǎ</rt>`)}</ruby>`,
  'a block each': (text) => each(text, (_, character) => `<div>${character}</div>`),
  'a CDATA section': (text) => `<title><![CDATA[${text}]]></title>`,
  'a folded calendar line': (text) => `SUMMARY:${text.slice(0, 4)}\r\n ${text.slice(4)}`,
  'a mail header': (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`,
  'several CSS strings': (text) => `.a{content:"${text.slice(0, 3)}" "${text.slice(3)}"}`,
  'a drawing in CSS': (text) => `url("data:image/svg+xml,%3Ctext%3E${encodeURIComponent(text)}%3C/text%3E")`,
  'a picture in a page': (text) =>
    `<img src="data:image/png;base64,${png('zTXt', text).toString('base64')}">`,
  'a picture in JSON': (text) =>
    `"data:image\\/png;base64,${png('zTXt', text).toString('base64').replaceAll('/', '\\/')}"`,
  'GB 18030 in percent signs': (text) => [...gb18030(text)].map((byte) => `%${hex(byte, 2)}`).join(''),
  'runs of a Word file': (text) =>
    `<w:r><w:t>${text.slice(0, 3)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${text.slice(3)}</w:t></w:r>`,
  'source map': (text) =>
    JSON.stringify({ version: 3, sourcesContent: [`name: ${text}\n`], mappings: 'AAAA' }),
};

/** Ways to pack bytes. */
const PACKINGS: Record<string, (content: Uint8Array) => Uint8Array> = {
  gzip: gz,
  brotli: brotliCompressSync,
  deflate: deflateSync,
  zstd: zstdCompressSync,
  zip: (content) => zip('数据/a.txt', content),
  'zip, stored': (content) => zip('a.txt', content, false),
  xlsx: (content) => zip('xl/sharedStrings.xml', content),
  tar: (content) => tar('a.txt', content),
  'tar.gz': (content) => gz(tar('a.txt', content)),
  'zip behind a picture': (content) => Buffer.concat([png('tEXt', 'x'), zip('a.txt', content)]),
  'a PDF stream': (content) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n<</Filter/FlateDecode>>stream\n'), deflateSync(content)]),
  'zip in zip': (content) => zip('a.xlsx', zip('xl/sharedStrings.xml', content)),
  'gzip after other bytes': (content) => Buffer.concat([Buffer.from([0, 1, 2, 255]), gz(content)]),
};

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': Buffer.from,
  'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 LE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': utf16be,
  'GB 18030': gb18030,
  'UTF-16 BE at an odd byte': (text) => Buffer.concat([Buffer.from([7]), utf16be(text)]),
};

describe('finds a draft name and a draft sentence', () => {
  test.each(Object.keys(WRITINGS))('written as %s', (how) => {
    const write = WRITINGS[how] as (text: string) => string;
    for (const said of [name, sentence]) {
      expect(scanFiles({ 'a.html': `<p>图书购置费</p>\n${write(said)}\n` }).leaks, write(said)).not.toEqual(
        [],
      );
    }
  });

  test.each(Object.keys(PACKINGS))('packed as %s', (how) => {
    const pack = PACKINGS[how] as (content: Uint8Array) => Uint8Array;
    expect(
      scanFiles({ 'a.bin': pack(Buffer.from(`${'图书购置费'.repeat(9)}${sentence}`)) }).leaks,
    ).not.toEqual([]);
  });

  test.each(Object.keys(ENCODINGS))('as %s', (how) => {
    const encode = ENCODINGS[how] as (text: string) => Uint8Array;
    expect(scanFiles({ 'a.txt': encode(name) }).leaks).not.toEqual([]);
  });

  test.each(['tEXt', 'zTXt', 'iTXt', 'iTXt packed'] as const)('in a %s chunk of a PNG picture', (kind) => {
    expect(codesOf(scanFiles({ 'a.png': png(kind, name) }))).toEqual(['DRAFT_NAME']);
  });

  test.each([
    ['a file name', { [`${name}.html`]: 'x' }],
    ['folder names', { '乡村夜校/建设费/index.html': 'x' }],
    ['an escaped file name', { [encodeURIComponent(name)]: 'x' }],
    ['the name of a member', { 'a.zip': zip(`${name}.txt`, Buffer.from('x')) }],
    ['a hidden file', { '.cache/x': name }],
    ['traditional characters', { 'a.txt': '鄉村夜校建設費' }],
    ['a run of eight characters', { 'a.txt': '教村民用手机办事' }],
    ['a run of eight with a comma', { 'a.txt': '所夜校，教村民用' }],
    ['a comment of the draft', { 'a.txt': '等局长看过再定稿' }],
    ['words of the index', { 'a.json': JSON.stringify(pairsOutOfOrder(sentence)) }],
    ['an address', { 'sitemap.xml': '<loc>https://example.org/demo/2025/</loc>' }],
    ['a copy', { 'a.yaml': DRAFTS.get('content/drafts/demo/2025/projects/02.yaml') as Uint8Array }],
  ])('in %s', (_, files) => {
    expect(scanFiles(files).leaks).not.toEqual([]);
  });

  test('that says no more than a draft file’s name', () => {
    const file = 'content/drafts/demo/2025/source/关于开办扫盲学堂的请示.txt';
    const drafts = new Map([...DRAFTS, [file, Buffer.from('另行通知\n')]]);
    const { leaks } = scanFiles({ 'a.html': '<a href="x">关于开办扫盲学堂的请示.txt</a>' }, drafts);
    expect(leaks).toMatchObject([
      { code: 'DRAFT_NAME', message: expect.stringContaining(`出自文件名 ${file}`) },
    ]);
    const own = {
      ...PUBLISHED,
      content: new Map([...PUBLISHED.content, [file.replace('drafts', 'data'), Buffer.from('x')]]),
    };
    expect(scanFiles({ 'a.html': '关于开办扫盲学堂的请示' }, drafts, [], own).leaks).toEqual([]);
  });

  test('in any chain of writings and packings', () => {
    const writing = fc.constantFrom(...CHAINED);
    const packing = fc.constantFrom(...Object.keys(PACKINGS));
    const start = fc.nat({ max: [...sentence].length - 10 });
    fc.assert(
      fc.property(
        start,
        fc.array(writing, { maxLength: 3 }),
        fc.array(packing, { maxLength: 3 }),
        (from, writings, packings) => {
          const said = [...sentence].slice(from, from + 10).join('');
          const text = writings.reduce(
            (inner, how) => (ESCAPES[how] as (text: string) => string)(inner),
            said,
          );
          const content = packings.reduce<Uint8Array>(
            (inner, how) => (PACKINGS[how] as (content: Uint8Array) => Uint8Array)(inner),
            Buffer.from(text),
          );
          return scanFiles({ 'a.bin': content }).leaks.length > 0;
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Escapes that may stand inside each other. */
const ESCAPES: Record<string, (text: string) => string> = {
  json: (text) => JSON.stringify({ a: text }),
  unicode: (text) => each(text, (code) => `\\u${hex(code)}`),
  entities: (text) => each(text, (code) => `&#x${hex(code)};`),
  percent: encodeURIComponent,
  base64: (text) => Buffer.from(text).toString('base64'),
  'gzip in base64': (text) => gz(text).toString('base64'),
  'brotli in base64': (text) => brotliCompressSync(text).toString('base64'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  attribute: (text) => `<p title="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">x</p>`,
  bytes: (text) => [...Buffer.from(text)].map((byte) => `\\x${hex(byte, 2)}`).join(''),
};
const CHAINED = Object.keys(ESCAPES);

function pairsOutOfOrder(text: string): [string, number][] {
  const characters = [...text.replace(/[，。]/g, '')];
  return characters
    .slice(1)
    .map((character, index): [string, number] => [`${characters[index]}${character}`, index])
    .sort();
}

describe('finds a draft amount', () => {
  test.each([
    ['in a cell', '<td>1234567.80</td>'],
    ['with separators', '<td>1,234,567.80</td>'],
    ['with full-width digits', '<td>１，２３４，５６７．８０</td>'],
    ['without its last zero', '<td>1234567.8</td>'],
    ['in fen', '{"fen":123456780}'],
    ['in 万元', '<td>123.45678</td>'],
    ['cut by a tag', '<td>1,234<span>,567</span><span>.80</span></td>'],
    ['cut by several tags', '<td><b>1,234,567</b><b>.80</b></td>'],
    ['cut by zero-width spaces', '1\u200b234\u200b567.80 元'],
    ['with thin spaces', '<td>1\u2009234\u2009567.80</td>'],
    ['as a search word', '购 置 n1234567p80x 元'],
    ['in CSV', '名称,预算\n某项,1234567.80\n'],
    ['in a sheet', '<c r="B2"><v>1234567.8</v></c>'],
    ['in an attribute', '<data value="1234567.80">x</data>'],
    ['of few digits with its unit', '<p>共318.6万元</p>'],
    ['of few digits in a cell', '<td>318.6</td>'],
  ])('%s', (_, text) => {
    expect(codesOf(scanFiles({ 'a.html': text }))).toEqual(['DRAFT_AMOUNT']);
  });
});

describe('what it says', () => {
  test('names the file, the code, what was found, where it comes from and how it was hidden', () => {
    const [leak] = scanFiles({ 'a/b.gz': gz(`${'图书购置费'.repeat(50)}<p>${name}</p>`) }).leaks;
    expect(leak).toEqual({
      file: 'a/b.gz',
      code: 'DRAFT_NAME',
      message: `有只在草稿里的名称「${name}」（出自 content/drafts/demo/2025/projects/02.yaml 第 2 行；在gzip里）。`,
    });
  });

  test.each([
    ['an encrypted zip', zip('a.txt', Buffer.from('x'), true, 1)],
    ['a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1')],
  ])('reports %s, because nobody can say what is in it', (_, content) => {
    expect(codesOf(scanFiles({ 'a.zip': content }))).toEqual(['SCAN_UNREADABLE']);
  });

  test('is bounded', () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.txt`, sentence]));
    const { leaks, unlisted } = scanFiles(files);
    expect(leaks.length).toBe(500);
    expect(unlisted).toBeGreaterThanOrEqual(100);
  });
});
