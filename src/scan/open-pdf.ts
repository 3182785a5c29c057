import { inflateZlib } from './inflate.ts';
import type { Opened } from './open-bytes.ts';
import { type PdfFont, PLAIN_FONT, readFont } from './pdf-fonts.ts';

/** An object of a PDF: what describes it, and what it holds, opened. */
interface PdfObject {
  about: string;
  stream: string | null;
}

/** The mark of a PDF stands within so many bytes. */
const HEAD = 1024;
/** Fonts of one name that are tried. */
const MOST_WAYS = 32;
const OBJECT = /(?:^|[\s>])(\d{1,9}) \d{1,5} obj\b/g;
/** In the trailer, or in the object that stands for it. */
const ENCRYPTED = /\/Encrypt(?:\s+\d+\s+\d+\s+R\b|\s*<<)/;
/** A title or another text about the file, in UTF-16: «(\376\377N…)». */
const UTF16_STRING = /\(((?:\\376\\377|\xfe\xff)(?:\\.|[^\\)])*)\)/gs;
/** A font chosen, a hexadecimal string, a plain one, a step to another place. */
const SHOWN =
  /\/([^\s/<>[\]()]+)\s+[-\d.]+\s+Tf\b|<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\()])*)\)|(-?[\d.]+)\s+T[dD]\b|\b(?:Tm|ET)\b|T\*/gs;

/**
 * The words of a PDF, which stand there as numbers of drawings in a font, and those about the file. Where pages call different
 * fonts by one name, every page is read with each. What is encrypted is not read.
 */
export function* openPdf(bytes: Buffer): Generator<Opened> {
  if (!bytes.subarray(0, HEAD).includes('%PDF-')) return;
  const raw = bytes.toString('latin1');
  if (ENCRYPTED.test(raw)) {
    yield { how: 'PDF', problem: '文件加了密' };
    return;
  }
  const objects = objectsOf(raw, bytes);
  const parts = [...objects.values()].flatMap(({ about, stream }) =>
    stream === null ? [about] : [about, stream],
  );
  const about = parts.flatMap((part) => [...part.matchAll(UTF16_STRING)].map(([, raw = '']) => utf16(raw)));
  if (about.length > 0) yield { how: 'PDF 的说明', bytes: Buffer.from(about.join('\n')) };
  const pages = [...objects.values()].flatMap(({ stream }) =>
    stream && /\bT[jJ]\b/.test(stream) ? [stream] : [],
  );
  const fonts = fontsOf(objects);
  const ways = Math.max(1, ...[...fonts.values()].map(({ length }) => length));
  for (let way = 0; way < Math.min(ways, MOST_WAYS); way++) {
    const fontOf = (name: string): PdfFont | undefined => {
      const known = fonts.get(name) ?? [];
      return known[Math.min(way, known.length - 1)];
    };
    const text = pages.map((page) => wordsOf(page, fontOf)).join('\n');
    if (text.trim() !== '') yield { how: 'PDF 的文字', bytes: Buffer.from(text) };
  }
}

/** Every object by its number; those packed together too. */
function objectsOf(text: string, bytes: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const starts = [...text.matchAll(OBJECT)];
  if (starts.length === 0) objects.set(0, objectOf(text, bytes, 0, text.length));
  starts.forEach((match, index) => {
    const start = match.index + match[0].length;
    const object = objectOf(text, bytes, start, starts[index + 1]?.index ?? text.length);
    objects.set(Number(match[1]), object);
    const packed = /\/Type\s*\/ObjStm\b/.test(object.about) && object.stream;
    if (packed)
      for (const [number, about] of unpackObjects(object.about, packed))
        objects.set(number, { about, stream: null });
  });
  return objects;
}

function objectOf(text: string, bytes: Buffer, start: number, end: number): PdfObject {
  const own = text.slice(start, end);
  const mark = /\bstream\r?\n/.exec(own);
  if (!mark) return { about: own, stream: null };
  const from = start + mark.index + mark[0].length;
  const inflated = inflateZlib(bytes.subarray(from, end));
  const stream = inflated && 'bytes' in inflated ? inflated.bytes.toString('latin1') : text.slice(from, end);
  return { about: own.slice(0, mark.index), stream };
}

/** «number offset» pairs, then the objects. */
function unpackObjects(about: string, stream: string): [number: number, about: string][] {
  const first = Number(/\/First\s+(\d+)/.exec(about)?.[1] ?? 0);
  const numbers = (stream.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const pairs = numbers.flatMap((number, index) =>
    index % 2 === 0 ? [[number, numbers[index + 1] ?? 0] as const] : [],
  );
  return pairs.map(([number, offset], index) => [
    number,
    stream.slice(first + offset, pairs[index + 1] ? first + (pairs[index + 1]?.[1] ?? 0) : undefined),
  ]);
}

/** Fonts by the names pages give them. */
function fontsOf(objects: ReadonlyMap<number, PdfObject>): Map<string, PdfFont[]> {
  const byNumber = new Map<number, PdfFont>();
  for (const [number, { about }] of objects) {
    const table = /\/ToUnicode\s+(\d+)\s/.exec(about)?.[1];
    const stream = table && objects.get(Number(table))?.stream;
    if (stream) byNumber.set(number, readFont(stream));
  }
  const byName = new Map<string, PdfFont[]>();
  for (const { about } of objects.values()) {
    for (const [, name = '', number] of about.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R\b/g)) {
      const font = byNumber.get(Number(number));
      const known = byName.get(name) ?? [];
      if (font && !known.includes(font)) byName.set(name, [...known, font]);
    }
  }
  return byName;
}

/** The words a page shows, lines apart. */
function wordsOf(page: string, fontOf: (name: string) => PdfFont | undefined): string {
  let text = '';
  let font = PLAIN_FONT;
  for (const [, name, hex, literal, down] of page.matchAll(SHOWN)) {
    if (name !== undefined) font = fontOf(name) ?? PLAIN_FONT;
    else if (hex === undefined && literal === undefined) text += Number(down) === 0 ? '' : '\n';
    else {
      const codes =
        hex === undefined ? unescapePdf(literal ?? '') : Buffer.from(hex.replace(/\s/g, ''), 'hex');
      const { width, signOf } = font;
      for (let at = 0; at + width <= codes.length; at += width) text += signOf(codes.readUIntBE(at, width));
    }
  }
  return text;
}

function utf16(raw: string): string {
  const bytes = unescapePdf(raw).subarray(2);
  return new TextDecoder('utf-16be').decode(bytes);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapePdf(raw: string): Buffer {
  const plain = raw.replace(/\\(?:([0-7]{1,3})|\r?\n|(.))/gs, (_, octal, sign) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    return sign === undefined ? '' : (ESCAPES[sign] ?? sign);
  });
  return Buffer.from(plain, 'latin1');
}
