import { FOLD } from '../search/character-tables.ts';
import { textUnits } from './text-units.ts';

/** What a folded character counts as; 0 is passed over. */
const HAN = 1;
const DIGIT = 2;
const LETTER = 3;

/** Stands for any year, so that next year's number alone tells nothing. */
const YEAR = '\u0001';

const SEVERAL = 1;
const codes = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000);
const several = new Map<string, string>();

for (let code = 0; code < 0x10000; code++) {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate ? '' : foldCharacter(String.fromCharCode(code));
  if (folded.length === 1) codes[code] = folded.charCodeAt(0);
  else if (folded.length > 1) {
    codes[code] = SEVERAL;
    several.set(String.fromCharCode(code), folded);
  }
  kinds[code] = isSurrogate ? HAN : kindOf(String.fromCharCode(code));
}

/** Width, case and traditional forms evened out; nothing but letters and digits stays. */
function foldCharacter(character: string): string {
  return [...character.normalize('NFKC').toLowerCase()]
    .map((even) => FOLD[even] ?? even)
    .filter((even) => /[\p{L}\p{N}]/u.test(even))
    .join('');
}

function kindOf(character: string): number {
  if (/[0-9]/.test(character)) return DIGIT;
  if (/\p{Script=Han}/u.test(character)) return HAN;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : 0;
}

/** One reading of a text: folded characters, and where in the text each of them ends. */
export class FoldedStream {
  codes = new Uint16Array(1 << 12);
  starts = new Int32Array(1 << 12);
  length = 0;

  clear(capacity: number): void {
    if (this.codes.length < capacity) {
      this.codes = new Uint16Array(capacity);
      this.starts = new Int32Array(capacity);
    }
    this.length = 0;
  }

  push(code: number, start: number): void {
    if (this.length === this.codes.length) this.#grow();
    this.codes[this.length] = code;
    this.starts[this.length++] = start;
  }

  text(from = 0, to = this.length): string {
    let text = '';
    for (let index = from; index < to; index++) text += String.fromCharCode(this.codes[index] as number);
    return text;
  }

  #grow(): void {
    const { codes, starts } = this;
    this.codes = new Uint16Array(codes.length * 2);
    this.starts = new Int32Array(codes.length * 2);
    this.codes.set(codes);
    this.starts.set(starts);
  }
}

/** Two readings of a text: its Han characters alone (one of each doubled: «ab bc cd» reads «abcd»), and all letters and digits. */
export interface Folded {
  han: FoldedStream;
  mixed: FoldedStream;
}

export function newFolded(): Folded {
  return { han: new FoldedStream(), mixed: new FoldedStream() };
}

/** Reads a text into `into`. Without tags, what stands between «<» and «>» is passed over, comments too. */
export function foldText(text: string, into: Folded, withoutTags = false): Folded {
  const { han, mixed } = into;
  const units = textUnits(text);
  const { length } = units;
  han.clear(length);
  mixed.clear(length);
  let lastHan = 0;
  let digits = 0;
  for (let at = 0; at < length; at++) {
    const unit = units[at] as number;
    const code = codes[unit] as number;
    if (code > SEVERAL) {
      const kind = kinds[code];
      if (kind === DIGIT) digits++;
      else if (digits > 0) {
        if (digits === 4) markYear(mixed);
        digits = 0;
      }
      mixed.push(code, at);
      if (kind === HAN && code !== lastHan) {
        han.push(code, at);
        lastHan = code;
      }
    } else if (withoutTags && unit === 60) {
      at = Math.max(at, tagEnd(text, units, at));
    } else if (code === SEVERAL || (unit >= 0xd800 && unit <= 0xdbff)) {
      const isPair = code !== SEVERAL;
      const folded = isPair
        ? foldCharacter(text.slice(at, at + 2))
        : (several.get(text[at] as string) as string);
      for (let index = 0; index < folded.length; index++) {
        const even = folded.charCodeAt(index);
        const kind = kinds[even];
        if (kind === DIGIT) digits++;
        else if (digits > 0) {
          if (digits === 4) markYear(mixed);
          digits = 0;
        }
        mixed.push(even, at);
        if (kind === HAN && even !== lastHan) {
          han.push(even, at);
          lastHan = even;
        }
      }
      if (isPair) at++;
    } else if (digits > 0) {
      if (digits === 4) markYear(mixed);
      digits = 0;
    }
  }
  if (digits === 4) markYear(mixed);
  return into;
}

/** Offset of the «>» that closes a tag or comment opened at `at`, or 0 when «<» is only a sign. */
function tagEnd(text: string, units: Uint16Array, at: number): number {
  const next = (units[at + 1] ?? 0) | 32;
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return end === -1 ? 0 : end + 2;
  }
  if (!(next >= 97 && next <= 122) && next !== 47 && next !== 33 && next !== 63) return 0;
  for (let end = at + 1, quote = 0; end < units.length; end++) {
    const unit = units[end] as number;
    if (quote > 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 34 || unit === 39) quote = unit;
    else if (unit === 62) return end;
    else if (unit === 60) return 0;
  }
  return 0;
}

function markYear(mixed: FoldedStream): void {
  const { codes, length } = mixed;
  const century = (codes[length - 4] as number) * 100 + (codes[length - 3] as number);
  if (century !== 49 * 100 + 57 && century !== 50 * 100 + 48) return;
  codes[length - 4] = YEAR.charCodeAt(0);
  mixed.length -= 3;
}

const scratch = newFolded();

/** Han characters of a text, folded; one of each doubled. */
export function foldHan(text: string): string {
  return foldText(text, scratch).han.text();
}

/** Letters and digits of a text, folded; a year is one sign. */
export function foldMixed(text: string): string {
  return foldText(text, scratch).mixed.text();
}

/** Number of Han characters in folded text that are more than a date's. */
export function countHan(folded: string): number {
  let count = 0;
  for (const character of folded) {
    if (kinds[character.charCodeAt(0)] === HAN && !'年月日'.includes(character)) count++;
  }
  return count;
}

/** Number of Han characters in a text as it is. */
export function countHanSigns(text: string): number {
  let count = 0;
  for (const unit of textUnits(text)) {
    if (kinds[unit] === HAN) count++;
  }
  return count;
}

/** Nothing but Han characters. */
export function isHan(folded: string): boolean {
  for (let index = 0; index < folded.length; index++) {
    if (kinds[folded.charCodeAt(index)] !== HAN) return false;
  }
  return true;
}
