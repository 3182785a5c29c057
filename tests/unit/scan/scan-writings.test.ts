import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codesOf, gb18030, gz, SECRET, scanFiles, zip } from './plant.ts';

const { name, sentence } = SECRET;
const each = (text: string, write: (code: number) => string): string =>
  [...text].map((character) => write(character.charCodeAt(0))).join('');
const hex = (code: number, width = 4): string => code.toString(16).padStart(width, '0');
const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base32 = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .replace(
      /.{1,5}/g,
      (bits) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(bits.padEnd(5, '0'), 2)] ?? '',
    );
const western = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes);

test.each<[string, string | Uint8Array]>([
  ['entities with many zeros', `<p>${each(name, (code) => `&#x0000000${hex(code)};`)}</p>`],
  ['decimal entities with many zeros', `<p>${each(name, (code) => `&#00000000${code};`)}</p>`],
  ['Excel’s escapes', `<t>${each(name, (code) => `_x${hex(code).toUpperCase()}_`)}</t>`],
  ['a host’s name', `<a href="https://${new URL(`https://${name}.cn`).host}/">x</a>`],
  ['percent signs, cut at the end', encodeURIComponent(name + sentence).slice(0, -2)],
  ['percent signs in lines', encodeURIComponent(name).replace(/.{10}/g, '$&\n')],
  ['codes of characters in hexadecimal', `f(${each(name, (code) => `0x${hex(code)},`)}0)`],
  [
    'bytes in hexadecimal',
    `[${bytesOf(name)
      .map((byte) => `0x${hex(byte, 2)}`)
      .join(', ')}]`,
  ],
  ['base64 in short lines', base64(sentence).replace(/.{20}/g, '$&\n')],
  ['base64 in indented lines', base64(sentence).replace(/.{32}/g, '  $&\r\n')],
  ['base64 added up of strings', `"${base64(sentence).replace(/.{24}/g, '$&" +\n"')}"`],
  ['base64 in a data URI with spaces', `"data:text/plain;base64,${base64(name).replace(/.{8}/g, '$& ')}"`],
  ['base32', `<p data-x="${base32(sentence)}======"></p>`],
  ['base32 in small letters', base32(name + sentence).toLowerCase()],
  ['UTF-8 read as Windows-1252', western(Buffer.from(name))],
  ['GB 18030 read as Latin-1', gb18030(name).toString('latin1')],
  ['code points as Unicode names them', each(name, (code) => `U+${hex(code).toUpperCase()} `)],
  ['Perl’s escapes', each(name, (code) => `\\x{${hex(code)}}`)],
  ['a WOFF 2 font', woff2(Buffer.from(name, 'utf16le').swap16())],
  ['a WOFF 2 font with a description behind it', woff2(Buffer.from(sentence), Buffer.from('x'.repeat(9)))],
  ['the name of a download', 'budget-demo-2025.csv'],
  ['the name of a page', 'demo_2025.html'],
  ['RTF', `{\\rtf1\\ansi ${each(name, (code) => `\\u${code > 32767 ? code - 65536 : code}?`)}}`],
  ['RTF in GB 18030', `{\\rtf1\\ansi ${[...gb18030(name)].map((byte) => `\\'${hex(byte, 2)}`).join('')}}`],
  ['characters with scripts between', `<p>${[...name].join('<script>var 变量</script>')}</p>`],
  [
    'characters with their readings',
    `<ruby>${[...name].map((sign) => `${sign}<rt>音</rt>`).join('')}</ruby>`,
  ],
  ['pairs of one name, out of order', JSON.stringify(pairsOf(name).sort())],
  ['grams of three, out of order', JSON.stringify(gramsOf(sentence).sort())],
  ['a path of Windows', 'C:\\web\\content\\drafts\\demo\\2025\\projects\\02.yaml'],
  ['a character outside the basic plane', `<p>${sentence.slice(0, 6)}</p><p>\u{20bb7}田渠清淤工程</p>`],
  ['deflate with a small window', deflateSync(sentence.repeat(2), { windowBits: 9 })],
  ['gzip before other bytes', Buffer.concat([gz(sentence), Buffer.alloc(9000, 0x81)])],
  [
    'gzip with the name of its file',
    Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.from(`${name}\0`),
      gzipSync('x').subarray(10),
    ]),
  ],
  ['zip whose member’s name is GB 18030', zipWithName(gb18030(name))],
])('finds a draft in %s', (_, content) => {
  const drafts = new Map([
    ['content/drafts/demo/2025/projects/02.yaml', Buffer.from(`name: ${name}\npurpose: ${sentence}\n`)],
    ['content/drafts/demo/2025/projects/04.yaml', Buffer.from('name: \u{20bb7}田渠清淤工程\n')],
  ]);
  expect(scanFiles({ 'a.bin': content }, drafts).leaks).not.toEqual([]);
});

test.each([
  ['bzip2', 'BZh31AY&SY\x12'],
  ['lzma', '\x5d\0\0\x80\0\xff\xff\xff\xff\xff\xff\xff\xff'],
  ['lz4', '\x04\x22\x4d\x18\x64\x40'],
])('reports %s, which nothing here opens', (_, mark) => {
  expect(codesOf(scanFiles({ 'a.bin': Buffer.from(mark, 'latin1') }))).toEqual(['SCAN_UNREADABLE']);
});

test.each([
  ['pairs that the site has too', JSON.stringify(pairsOf('主要用于购置少儿图书').sort())],
  ['some pairs of a name', JSON.stringify(pairsOf(name).sort().slice(0, 3))],
  ['lines of long words', 'internationalization\nresponsibilities\ncharacteristically\n'],
  ['Western letters', 'Übergrößenträger, façade, “naïve” – Ærøskøbing'],
])('finds nothing in %s', (_, text) => {
  expect(scanFiles({ 'a.txt': text }).leaks).toEqual([]);
});

function gramsOf(text: string): string[] {
  const signs = [...text.replace(/[，。]/g, '')];
  return signs.slice(2).map((_, index) => signs.slice(index, index + 3).join(''));
}

function pairsOf(text: string): string[] {
  const signs = [...text];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

function zipWithName(named: Buffer): Buffer {
  const place = 'x'.repeat(named.length);
  const file = zip(place, Buffer.from('x'));
  for (let at = file.indexOf(place); at !== -1; at = file.indexOf(place)) named.copy(file, at);
  return file;
}

/** A font of one table, and what describes it. */
function woff2(table: Buffer, description = Buffer.alloc(0)): Buffer {
  const packed = brotliCompressSync(table);
  const head = Buffer.alloc(50);
  head.write('wOF2');
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(packed.length, 20);
  const font = Buffer.concat([head, packed]);
  const padded = Buffer.concat([font, Buffer.alloc(-font.length & 3)]);
  if (description.length > 0) padded.writeUInt32BE(padded.length, 28);
  return Buffer.concat([padded, description]);
}
