import { domainToUnicode } from 'node:url';
import { parseFragment } from 'parse5';

/** Rounds of escapes inside escapes that are undone; each round makes the text shorter. */
const ROUNDS = 24;

/**
 * The readings of a text with its escapes undone, one round after another: `\u`, `\x`, CSS and octal escapes, HTML entities,
 * percent signs, quoted-printable, and UTF-8 read as Latin-1. The first is the text itself.
 */
export function* unescapings(text: string): Generator<string> {
  yield text;
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = unescapeOnce(current);
    if (next === current) return;
    yield next;
    current = next;
  }
}

/** Every escape of a text undone once. */
function unescapeOnce(text: string): string {
  let result = text;
  if (result.includes('{\\rtf')) result = richText(result);
  if (result.includes('\\')) result = backslashes(result);
  if (result.includes('&')) result = entities(result);
  if (result.includes('%')) result = percents(result);
  if (result.includes('=')) result = quotedPrintable(result);
  // Excel writes «_x6D89_».
  if (result.includes('_x'))
    result = result.replace(/_x([0-9a-fA-F]{4})_/g, (whole, hex) => fromHex(hex, whole));
  if (result.includes('U+'))
    result = result.replace(/U\+([0-9a-fA-F]{4,6})[ ,]*/g, (whole, hex) => fromHex(hex, whole));
  if (result.includes('xn--'))
    result = result.replace(/xn--[a-z0-9-]+/gi, (host) => domainToUnicode(host) || host);
  return readRightly(result);
}

function backslashes(text: string): string {
  return (
    text
      // JSON, JavaScript, Java, C#, Python, PO files
      .replace(/\\+u([0-9a-fA-F]{4})|\\+[ux]\{([0-9a-fA-F]{1,6})\}|\\+U([0-9a-fA-F]{8})/g, (whole, a, b, c) =>
        fromHex(a ?? b ?? c, whole),
      )
      .replace(/(?:\\+x[0-9a-fA-F]{2})+/g, (run) =>
        fromBytes(run.split(/\\+x/).slice(1), 16, (byte) => String.fromCharCode(byte)),
      )
      .replace(/(?:\\+[0-3][0-7]{2}){2,}/g, (run) =>
        fromBytes(run.split(/\\+/).slice(1), 8, (byte) => String.fromCharCode(byte)),
      )
      // CSS: four to six hexadecimal digits, then perhaps a space; of plain signs six, or several with less
      .replace(/\\+([0-9a-fA-F]{4,6})[ \t\n]?/g, (whole, hex) =>
        Number.parseInt(hex, 16) < 0x80 && hex.length < 6 ? whole : fromHex(hex, whole),
      )
      .replace(/(?:\\[2-7][0-9a-fA-F] ){3,}/g, (run) =>
        run.replace(/\\(..) /g, (whole, hex) => fromHex(hex, whole)),
      )
      .replace(/\\+[nrtfbv](?![a-z])/g, ' ')
      .replace(/\\+([/"'&<>%=])/g, '$1')
  );
}

function entities(text: string): string {
  return text.replace(
    /&(?:#[xX]0*([0-9a-fA-F]{1,6})|#0*(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{1,30}));?/g,
    (whole, hex, decimal, name) => {
      if (hex !== undefined) return fromHex(hex, whole);
      if (decimal !== undefined) return fromHex(Number(decimal).toString(16), whole);
      return namedEntity(whole, name);
    },
  );
}

const known = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The rarer of the two thousand names are asked of the HTML parser. */
function namedEntity(whole: string, name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size > 5000) return whole;
  const node = parseFragment(`&${name};`).childNodes[0];
  const value = node && 'value' in node ? node.value : whole;
  const result = value === `&${name};` ? whole : value;
  if (result !== whole) known.set(name, result);
  return result;
}

function percents(text: string): string {
  return text
    .replace(/%u([0-9a-fA-F]{4})/g, (whole, hex) => fromHex(hex, whole))
    .replace(/(%[0-9a-fA-F]{0,2})[ \t]*\r?\n[ \t]*(?=[0-9a-fA-F]{0,2}%)/g, '$1')
    .replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
      fromBytes(
        run.split('%').slice(1),
        16,
        (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16)}`),
        run,
      ),
    );
}

function quotedPrintable(text: string): string {
  return text
    .replace(/(=[0-9A-F]{2})=\r?\n/g, '$1')
    .replace(/(?:=[0-9A-F]{2}){3,}/g, (run) => fromBytes(run.split('=').slice(1), 16, () => '\ufffd', run));
}

/** Bytes written as numbers: UTF-8 where they are, GB 18030 where that makes Han characters, else each by `single`. */
function fromBytes(
  numbers: string[],
  radix: number,
  single: (byte: number) => string,
  otherwise?: string,
): string {
  const bytes = Uint8Array.from(numbers, (number) => Number.parseInt(number, radix));
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes.subarray(0, 60_000));
  try {
    return utf8(bytes);
  } catch {
    const chinese = bytes.length >= 6 ? gb18030(bytes) : null;
    if (chinese !== null) return chinese;
    return otherwise !== undefined && bytes.length < 3 ? otherwise : [...bytes].map(single).join('');
  }
}

/** Reads UTF-8; a last character that is cut off is left out. Throws on anything else. */
function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
}

const strictGb18030 = new TextDecoder('gb18030', { fatal: true });

function gb18030(bytes: Uint8Array): string | null {
  try {
    const text = strictGb18030.decode(bytes);
    return /\p{Script=Han}{3}/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** The signs that Windows-1252 has in place of control characters, as the bytes they stand for. */
const WESTERN = new Map(
  Array.from({ length: 0x20 }, (_, index) => 0x80 + index).map((byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const TAKEN = `[\\u0080-\\u00ff${[...WESTERN.keys()].join('')}]`;
const MISREAD = new RegExp(`${TAKEN}{3,}`, 'g');
/** The first byte of a Han character is a Western letter or sign; a raised point between words stands alone. */
const MAY_BE_MISREAD = new RegExp(`[\\u00a1-\\u00ff]${TAKEN}`);

/** A text whose bytes, UTF-8 or GB 18030, were taken for Western letters is read again. */
function readRightly(text: string): string {
  if (!MAY_BE_MISREAD.test(text)) return text;
  return text.replace(MISREAD, (run) => {
    const bytes = Uint8Array.from(run, (sign) => WESTERN.get(sign) ?? sign.charCodeAt(0));
    try {
      return utf8(bytes);
    } catch {
      return (bytes.length >= 6 && gb18030(bytes)) || run;
    }
  });
}

/** RTF: «\\u28041?», below zero past 32767, and bytes of GB 18030 «\\'c9». */
function richText(text: string): string {
  return text
    .replace(/\\u(-?\d{1,5}) ?\??/g, (whole, code) =>
      fromHex(((Number(code) + 0x10000) % 0x10000).toString(16), whole),
    )
    .replace(/(?:\\'[0-9a-fA-F]{2}){2,}/g, (run) =>
      fromBytes(run.split("\\'").slice(1), 16, () => '\ufffd', run),
    );
}

function fromHex(hex: string, otherwise: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
