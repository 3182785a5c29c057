import { openUnmarked } from './open-bytes.ts';
import { textUnits } from './text-units.ts';

/** Shortest run worth reading: four Han characters in UTF-8. */
const SHORTEST_BASE64 = 16;
const HEX = /[0-9a-fA-F]{24,}|(?:[0-9a-fA-F]{2}-){11,}[0-9a-fA-F]{2}/g;
const HEX_PAIRS = /(?:(?:0x)?[0-9a-fA-F]{2}[\s:,-]{1,3}){11,}(?:0x)?[0-9a-fA-F]{2}/g;
const SHORTEST_HEX = 24;
const FEWEST_PAIRS = 12;
/** Signs between two pairs of hexadecimal digits. */
const LONGEST_GAP = 3;
const FEWEST_NUMBERS = 4;
const LONGEST_NUMBER_GAP = 4;
const DATA_URI = /data:[^,"'\s<>()]{0,200},([^"'\s<>)]+)/gi;
const SPACED_DATA = /;base64,([A-Za-z0-9+/=\s]+)/g;
const NUMBERS = /(?:\b(?:\d{5}|0x[0-9a-fA-F]{4})\b[\s,]{1,4}){3,}(?:\d{5}|0x[0-9a-fA-F]{4})/g;
const BYTES = /(?:\b\d{1,3}\b[\s,]{1,3}){11,}\d{1,3}/g;

/** Which UTF-16 units are signs of base64, in either alphabet. */
const isBase64 = new Uint8Array(0x80);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  isBase64[sign.charCodeAt(0)] = 1;
}

/** Runs that said nothing, the same on page after page. */
const dull = new Set<string>();
const MOST_DULL = 20_000;
const LONGEST_DULL = 160;

export interface EncodedRun {
  how: string;
  bytes: Uint8Array;
}

/** Bytes written in a text as base64, base32, hexadecimal, a data URI's percent signs or lists of numbers, where they may say something. */
export function* encodedRuns(text: string, seen: Set<string>): Generator<EncodedRun> {
  const { runs, hex, mayHoldPairs, mayHoldNumbers } = base64Runs(text);
  for (const run of runs) {
    if (dull.has(run) || !isNew(run, seen)) continue;
    let isDull = run.length <= LONGEST_DULL;
    for (const read of base64Readings(run)) {
      isDull = false;
      yield read;
    }
    const bytes = base32Bytes(run);
    if (bytes && maySpeak(bytes)) {
      isDull = false;
      yield { how: 'base32', bytes };
    }
    // A copy: a slice would keep the whole text it was cut from.
    if (isDull && dull.size < MOST_DULL) dull.add(Buffer.from(run, 'latin1').toString('latin1'));
  }
  if (mayHoldPairs) for (const [run] of text.matchAll(HEX_PAIRS)) hex.push(run);
  for (const run of hex) {
    const digits = run.replace(/0x|[^0-9a-fA-F]/g, '');
    if (!isNew(`hex ${run}`, seen)) continue;
    const bytes = Buffer.from(digits.slice(0, digits.length & ~1), 'hex');
    if (maySpeak(bytes)) yield { how: '十六进制', bytes };
  }
  if (text.includes('%') && /data:/i.test(text)) {
    for (const [run, data] of text.matchAll(DATA_URI)) {
      if (data?.includes('%') && isNew(run, seen)) yield { how: 'data URI', bytes: percentBytes(data) };
    }
  }
  if (text.includes('base64,')) {
    for (const [run, data = ''] of text.matchAll(SPACED_DATA)) {
      if (/\s/.test(data) && isNew(run, seen)) {
        yield { how: 'data URI', bytes: Buffer.from(data.replace(/\s+/g, ''), 'base64') };
      }
    }
  }
  if (mayHoldNumbers) {
    for (const [run] of text.matchAll(NUMBERS)) {
      const codes = run.split(/[\s,]+/).map(Number);
      if (isMostlyHan(codes) && isNew(run, seen)) {
        yield {
          how: '字符编号',
          bytes: Buffer.from(codes.map((code) => String.fromCharCode(code)).join('')),
        };
      }
    }
  }
  if (/[[{(]\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*,/.test(text)) {
    for (const [run] of text.matchAll(BYTES)) {
      const bytes = run.split(/[\s,]+/).map(Number);
      if (bytes.some((byte) => byte > 255) || !isNew(run, seen)) continue;
      if (maySpeak(Uint8Array.from(bytes))) yield { how: '字节编号', bytes: Uint8Array.from(bytes) };
    }
  }
}

function isMostlyHan(codes: readonly number[]): boolean {
  return codes.filter((code) => code >= 0x3400 && code < 0xa000).length > codes.length / 2;
}

/** Runs of base64, those put together that are broken into lines, and what else the lengths of runs of its signs tell. */
function base64Runs(text: string): {
  runs: string[];
  hex: string[];
  mayHoldPairs: boolean;
  mayHoldNumbers: boolean;
} {
  const units = textUnits(text);
  const { length } = units;
  const runs: string[] = [];
  const hex: string[] = [];
  let mayHoldPairs = false;
  let mayHoldNumbers = false;
  let start = 0;
  let pairs = 0;
  let pairEnd = 0;
  let numbers = 0;
  let numberEnd = 0;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? (units[at] as number) : 0;
    if (unit < 0x80 && isBase64[unit] === 1) continue;
    const size = at - start;
    if (size === 2 || (size === 4 && text.startsWith('0x', start))) {
      pairs = start - pairEnd <= LONGEST_GAP ? pairs + 1 : 1;
      pairEnd = at;
      mayHoldPairs ||= pairs >= FEWEST_PAIRS;
    } else if ((size === 5 || size === 6) && isDigit(units[start] as number)) {
      numbers = start - numberEnd <= LONGEST_NUMBER_GAP ? numbers + 1 : 1;
      numberEnd = at;
      mayHoldNumbers ||= numbers >= FEWEST_NUMBERS;
    } else if (size >= SHORTEST_BASE64) {
      const { run, end } = joinLines(text, start, at);
      if (size >= SHORTEST_HEX) for (const [digits] of run.matchAll(HEX)) hex.push(digits);
      if (end > at) runs.push(run);
      if (end <= at + size) runs.push(text.slice(start, at));
      else at = end;
    }
    start = at + 1;
  }
  return { runs, hex, mayHoldPairs, mayHoldNumbers };
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Between the lines a run is broken into: line ends, or strings of a script added up. */
const LINE_GAP = /(?:\\[nr]|[\s"'`+,\\]){1,40}/y;
const LINE = /[A-Za-z0-9+/_-]{2,}/y;

/** A run with the lines of the same length that follow it, and a shorter last one. */
function joinLines(text: string, start: number, end: number): { run: string; end: number } {
  const size = end - start;
  let run = text.slice(start, end);
  for (let at = end; ; ) {
    LINE_GAP.lastIndex = at;
    const [gap = ''] = LINE_GAP.exec(text) ?? [];
    LINE.lastIndex = at + gap.length;
    const [line = ''] = /[\n"'`\\]/.test(gap) ? (LINE.exec(text) ?? []) : [];
    if (line === '' || line.length > size) return { run, end: at };
    run += line;
    at += gap.length + line.length;
    if (line.length < size) return { run, end: at };
  }
}

/** A run is looked at once; very long ones are remembered by their ends. */
function isNew(run: string, seen: Set<string>): boolean {
  const key = run.length < 200 ? run : `${run.length}:${run.slice(0, 80)}${run.slice(-80)}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** What stands before a run may be of the same alphabet, so that it is read from each of four places. */
function* base64Readings(run: string): Generator<EncodedRun> {
  const plain = run.replace(/\s+/g, '');
  for (let skip = 0; skip < 4; skip++) {
    const bytes = Buffer.from(skip === 0 ? plain : plain.slice(skip), 'base64');
    if (maySpeak(bytes)) yield { how: 'base64', bytes };
    else if (skip === 0 && looksRandom(plain)) {
      const opened = openUnmarked(bytes);
      if (opened && 'bytes' in opened) yield { how: `base64 › ${opened.how}`, bytes: opened.bytes };
    }
  }
  for (const match of plain.matchAll(/H4sI|UEsD|iVBORw|eNo|eJw|eAE/g)) {
    if (match.index > 3) yield { how: 'base64', bytes: Buffer.from(plain.slice(match.index), 'base64') };
  }
}

const BASE32 = /^(?:[A-Z2-7]{20,}|[a-z2-7]{20,})$/;
const BASE32_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes of a run of base32, five bits a sign; `null` for a run with other signs. */
function base32Bytes(run: string): Uint8Array | null {
  if (!BASE32.test(run)) return null;
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  for (const sign of run.toUpperCase()) {
    held = ((held << 5) | BASE32_SIGNS.indexOf(sign)) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((held >> count) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Brotli has no mark to be known by; words, names and addresses are seldom made of all three kinds of sign. */
function looksRandom(run: string): boolean {
  return run.length >= 24 && /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);
}

const PROBE = 4096;

/** Known beginnings, Han characters in UTF-8, UTF-16 or GB 18030, or plain ASCII. */
function maySpeak(bytes: Uint8Array): boolean {
  const { length } = bytes;
  if (length < 6) return false;
  const first = bytes[0] as number;
  const pair = (first << 8) | (bytes[1] as number);
  if (pair === 0x1f8b || pair === 0x504b || pair === 0x8950 || pair === 0xfffe || pair === 0xfeff)
    return true;
  if (first === 0x78 && pair % 31 === 0) return true;
  let han = 0;
  let ascii = 0;
  let high = 0;
  const wide = [0, 0];
  const probe = Math.min(length, PROBE);
  for (let at = 0; at < probe; at++) {
    const byte = bytes[at] as number;
    if ((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9) ascii++;
    if (byte >= 0xa1 && byte < 0xff) high++;
    if (byte >= 0x4e && byte <= 0x9f) wide[at & 1] = (wide[at & 1] as number) + 1;
    if (byte < 0xe3 || byte > 0xe9) continue;
    if (((bytes[at + 1] ?? 0) & 0xc0) === 0x80 && ((bytes[at + 2] ?? 0) & 0xc0) === 0x80) han++;
  }
  return han >= 2 || ascii > probe * 0.95 || high > probe * 0.8 || Math.max(...wide) > probe * 0.4;
}

function percentBytes(data: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < data.length; at++) {
    const hex = data[at] === '%' ? /^[0-9a-fA-F]{2}/.exec(data.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(data.charCodeAt(at) & 0xff);
  }
  return Uint8Array.from(bytes);
}
