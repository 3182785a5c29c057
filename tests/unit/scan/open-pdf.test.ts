import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPdf } from '../../../src/scan/open-pdf.ts';
import { codesOf, SECRET, scanFiles } from './plant.ts';

const { name, sentence } = SECRET;
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const hex = (text: string): string => utf16be(text).toString('hex');
const octal = (bytes: Iterable<number>): string =>
  [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

interface Part {
  about: string;
  stream?: string;
}

/** A PDF of these objects, numbered from 1, their streams packed or not. */
function pdf(parts: readonly Part[], isPacked = true): Buffer {
  const objects = parts.map(({ about, stream }, index) => {
    const head = `${index + 1} 0 obj\n<<${about}>>\n`;
    if (stream === undefined) return Buffer.from(`${head}endobj\n`, 'latin1');
    const content = isPacked ? deflateSync(Buffer.from(stream, 'latin1')) : Buffer.from(stream, 'latin1');
    return Buffer.concat([
      Buffer.from(`${head}stream\r\n`, 'latin1'),
      content,
      Buffer.from('\nendstream endobj\n'),
    ]);
  });
  return Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), ...objects]);
}

/** Numbers of drawings, and the table that says what they stand for. */
function fontOf(text: string, first = 1) {
  const signs = [...new Set(text)];
  const code = (sign: string) => (first + signs.indexOf(sign)).toString(16).padStart(4, '0');
  return {
    write: (words: string) => [...words].map(code).join(''),
    table: `begincmap ${signs.length} beginbfchar\n${signs.map((sign) => `<${code(sign)}> <${hex(sign)}>\n`).join('')}endbfchar endcmap`,
  };
}

const read = (file: Buffer): string =>
  [...openPdf(file)]
    .map((opened) => ('bytes' in opened ? Buffer.from(opened.bytes).toString() : ''))
    .join('|');

describe('openPdf', () => {
  test.each([true, false])('words set in a font of their own, packed: %s', (isPacked) => {
    const { write, table } = fontOf(sentence);
    const shown = `BT /F1 12 Tf [<${write(sentence.slice(0, 5))}> -20 <${write(sentence.slice(5))}>] TJ ET`;
    const file = pdf(
      [
        { about: '/Type /Page /Resources <</Font <</F1 2 0 R>>>>' },
        { about: '/Type /Font /ToUnicode 3 0 R' },
        { about: '', stream: table },
        { about: '', stream: shown },
      ],
      isPacked,
    );
    expect(read(file)).toContain(sentence);
    expect(codesOf(scanFiles({ 'a.pdf': file }))).toEqual(['DRAFT_TEXT']);
  });

  test('a font for each sign, as browsers print', () => {
    const fonts = [...name].map((sign) => fontOf(sign));
    const parts = fonts.flatMap(({ table }, index): Part[] => [
      { about: `/Type /Font /ToUnicode ${index * 2 + 2} 0 R` },
      { about: '', stream: table },
    ]);
    const names = fonts.map((_, index) => `/F${index} ${index * 2 + 1} 0 R`).join(' ');
    const shown = [...name]
      .map((sign, index) => `/F${index} 12 Tf 12 0 Td <${fonts[index]?.write(sign)}> Tj`)
      .join(' ');
    const file = pdf([...parts, { about: `/Font <<${names}>>` }, { about: '', stream: `BT ${shown} ET` }]);
    expect(read(file)).toContain(name);
  });

  test('one name for the fonts of two pages', () => {
    const [first, second] = [fontOf('甲乙丙丁'), fontOf(name)];
    const file = pdf([
      { about: '/Font <</F1 2 0 R>>' },
      { about: '/ToUnicode 3 0 R' },
      { about: '', stream: first.table },
      { about: '/Font <</F1 5 0 R>>' },
      { about: '/ToUnicode 6 0 R' },
      { about: '', stream: second.table },
      { about: '', stream: `/F1 9 Tf <${first.write('甲乙丙丁')}> Tj` },
      { about: '', stream: `/F1 9 Tf <${second.write(name)}> Tj` },
    ]);
    expect(read(file)).toContain('甲乙丙丁');
    expect(read(file)).toContain(name);
  });

  test('fonts described in a packed object', () => {
    const { write, table } = fontOf(name);
    const packed = '7 0 8 23 <</Font <</F1 8 0 R>>>><</ToUnicode 2 0 R>>';
    const file = pdf([
      { about: '/Type /ObjStm /N 2 /First 9', stream: packed },
      { about: '', stream: table },
      { about: '', stream: `/F1 9 Tf <${write(name)}> Tj` },
    ]);
    expect(read(file)).toContain(name);
  });

  test('ranges of codes, counted on and listed', () => {
    const table =
      'begincmap 2 beginbfrange <0001> <0003> <4e00>\n<0010> <0011> [<4e61> <6751>] endbfrange endcmap';
    const file = pdf([
      { about: '/F1 2 0 R' },
      { about: '/ToUnicode 3 0 R' },
      { about: '', stream: table },
      { about: '', stream: '/F1 9 Tf <000100020003> Tj 0 -9 Td <00100011> Tj' },
    ]);
    expect(read(file)).toBe('一丁丂\n乡村');
  });

  test('a font that says nothing of its codes', () => {
    const file = pdf([
      { about: '', stream: `/F1 9 Tf [<${hex(name.slice(0, 3))}> 5 <${hex(name.slice(3))}>] TJ` },
    ]);
    expect(read(file)).toContain(name);
  });

  test.each([
    ['in octal', `(\\376\\377${octal(utf16be(name))})`],
    [
      'in octal where it must be',
      `(\\376\\377${[...utf16be(name)].map((byte) => (/[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : octal([byte]))).join('')})`,
    ],
  ])('a title %s', (_, title) => {
    const file = pdf([{ about: `/Title ${title}` }]);
    expect(codesOf(scanFiles({ 'a.pdf': file }))).toEqual(['DRAFT_NAME']);
  });

  test.each(['/Encrypt 5 0 R', '/Encrypt << /Filter /Standard >>'])(
    'encrypted (%s): nobody can say',
    (entry) => {
      const file = Buffer.concat([
        pdf([{ about: '', stream: '/F1 9 Tf (x) Tj' }]),
        Buffer.from(`\ntrailer << ${entry} >>`),
      ]);
      expect(codesOf(scanFiles({ 'a.pdf': file }))).toEqual(['SCAN_UNREADABLE']);
    },
  );

  test.each([
    ['no PDF', Buffer.from('<</Font <</F1 2 0 R>>>> (\\376\\377\\116)')],
    ['damaged', pdf([{ about: '/ToUnicode 9 0 R /F1 1 0 R', stream: 'begincmap <zz> /F1 9 Tf <4> Tj (' }])],
    ['cut', pdf([{ about: '/Type /ObjStm /First 900', stream: '1 2 3' }]).subarray(0, 60)],
  ])('%s: nothing, and no error', (_, file) => {
    expect(read(file).trim()).toBe('');
  });

  test('damage and odd fonts never stop it', () => {
    const { write, table } = fontOf(sentence);
    const odd = table.replace('beginbfchar\n', 'beginbfchar\n<00112233445566778899> <4e00>\n');
    const file = pdf(
      [
        { about: '/Type /Page /Resources <</Font <</F1 2 0 R>>>>' },
        { about: '/Type /Font /ToUnicode 3 0 R' },
        { about: '', stream: odd },
        { about: '', stream: `BT /F1 12 Tf <${write(sentence)}> Tj ET` },
      ],
      false,
    );
    expect(() => read(file)).not.toThrow();
    const place = fc.nat(file.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 12 }), place, (changes, end) => {
        const damaged = Buffer.from(file.subarray(0, Math.max(end, file.length >> 1)));
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        expect(() => read(damaged)).not.toThrow();
      }),
      { seed: 11 },
    );
  });
});
