import { digitsOf, eachNumber, type NumberPlace, placeOfNumber } from './amounts.ts';
import { countHanSigns, type FoldedStream, foldText, newFolded } from './fold-text.ts';
import type { PairWatch } from './index-pairs.ts';
import { PhraseMatcher } from './phrase-matcher.ts';
import { isSideBySide } from './side-by-side.ts';
import {
  type AmountFact,
  type Fact,
  type Facts,
  MONEY_STEPS,
  RARE_STEPS,
  TELLING_DIGITS,
} from './telling-facts.ts';

/** A fact found in a text: what was found there, as folded or printed. */
export interface Found {
  fact: Fact;
  found: string;
}

const LONG_NUMBER = 7;
/** Digits that the number in a file's name seldom has. */
const LONGER_NUMBER = 8;
const FEWEST_DIGITS = 2;
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|data|dfn|em|font|i|mark|q|s|small|span|strong|sub|sup|time|tspan|u|var|wbr)\b[^<>]*>|<!--.*?-->/gs;

/** Digits that Unicode has besides the usual and the wide ones: bold ones, raised ones. */
const EXPONENT_DIGITS = /[\u00b2\u00b3\u00b9\u2070-\u2089]{2}|\ud835[\udfce-\udfff]/;
/** «"51"+".78"» */
const ADDED_UP = /\d["'`]\s*\+\s*["'`][\d.,]/;

/** «123万4567.8元» */
const WAN_AND_REST = /(?<![\d.,])(\d{1,6})[万萬](\d{1,4})(?=(?:\.\d+)?元)/g;
const joinWan = (_: string, wan: string, rest: string): string => wan + rest.padStart(4, '0');

/** Elements whose words a reader does not meet among the others. */
const ASIDE = /<(?:script|style|rt|rp)\b/gi;
const HAN_BEFORE = /[\u3400-\u9fff]\s*$/;
const LONGEST_SPACE = 80;
const ASIDES = /<(script|style|rt|rp)\b[^<>]*>.*?<\/\1\s*>/gis;

/** Looks for facts in texts. */
export class TextScanner {
  readonly #han: PhraseMatcher;
  readonly #mixed: PhraseMatcher;
  readonly #facts: Facts;
  readonly #values: ReadonlySet<string>;
  readonly #folded = newFolded();
  readonly #maySay = new Uint32Array(1 << 15);

  constructor(facts: Facts, values: ReadonlySet<string>) {
    this.#facts = facts;
    this.#values = values;
    this.#han = new PhraseMatcher([...facts.han.keys()]);
    this.#mixed = new PhraseMatcher([...facts.mixed.keys()]);
    for (const key of facts.amounts.keys()) {
      const bit = key % (1 << 20);
      this.#maySay[bit >>> 5] = (this.#maySay[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /**
   * Facts in the readings of a text, its escapes undone step by step. What stands in the text stands in its last reading too;
   * its tags are told apart in the first, and again where undoing escapes has brought tags or words to light.
   */
  scan(readings: readonly string[], pairs: PairWatch | null): Found[] {
    const first = readings[0] as string;
    const last = readings.at(-1) as string;
    const found = this.#phrases(last, false, pairs);
    found.push(...this.#numbers(last));
    if (first.includes('<')) {
      found.push(...this.#phrases(first, true, null));
      const isSame =
        last === first || (!hasMoreTags(first, last) && countHanSigns(last) <= countHanSigns(first));
      if (!isSame) found.push(...this.#phrases(last, true, null));
    } else if (last.includes('<')) found.push(...this.#phrases(last, true, null));
    if (hasAsides(last)) found.push(...this.#phrases(last.replace(ASIDES, ''), true, null));
    if (EXPONENT_DIGITS.test(last)) found.push(...this.#numbers(last.normalize('NFKC')));
    if (ADDED_UP.test(last)) found.push(...this.#numbers(last.replace(/["'`]\s*\+\s*["'`]/g, '')));
    if (/\d(?:<[^<>]*>)+[\d.,]/.test(last)) found.push(...this.#numbers(last.replace(INLINE, '')));
    if (/[万萬]\d{1,4}(?:\.\d+)?元/.test(last))
      found.push(...this.#numbers(last.replace(WAN_AND_REST, joinWan)));
    if (/\d\p{Cf}+[\d.,]/u.test(last)) found.push(...this.#numbers(last.replace(/\p{Cf}/gu, '')));
    if (/(?:\d ?[ .] ?){4}\d/.test(last)) {
      found.push(...this.#numbers(last.replace(/(?<=[\d.,]) (?=[\d.,](?![\d]))/g, '')));
    }
    return found;
  }

  #phrases(text: string, withoutTags: boolean, pairs: PairWatch | null): Found[] {
    const { han, mixed } = foldText(text, this.#folded, withoutTags);
    pairs?.read(han);
    return [
      ...this.#runs(text, han, this.#han, this.#facts.han),
      ...this.#runs(text, mixed, this.#mixed, this.#facts.mixed),
    ];
  }

  /** Phrases that overlap are one find, told by the first of the longest kind. */
  #runs(
    text: string,
    stream: FoldedStream,
    matcher: PhraseMatcher,
    facts: ReadonlyMap<string, Fact>,
  ): Found[] {
    const places: { start: number; end: number; phrase: string }[] = [];
    matcher.match(stream, (index, end) => {
      const phrase = matcher.phrases[index] as string;
      const start = end - phrase.length;
      if (places.length > MOST_PLACES) return;
      const [from, to] = [stream.starts[start] as number, (stream.starts[end - 1] as number) + 1];
      if (!isSideBySide(text, from, to, phrase.length, this.#values)) places.push({ start, end, phrase });
    });
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    const found: Found[] = [];
    let run: typeof places = [];
    let runEnd = -1;
    const close = (): void => {
      const [first] = run;
      if (!first) return;
      const known = run.map(({ phrase }) => facts.get(phrase) as Fact);
      const fact = known.find(({ kind }) => kind === 'name') ?? (known[0] as Fact);
      found.push({ fact, found: stream.text(first.start, runEnd).replaceAll('\u0001', '〔年〕') });
      run = [];
    };
    for (const place of places) {
      if (place.start >= runEnd) close();
      run.push(place);
      runEnd = Math.max(runEnd, place.end);
    }
    close();
    return found;
  }

  #numbers(text: string): Found[] {
    const { amounts } = this.#facts;
    if (amounts.size === 0) return [];
    const found: Found[] = [];
    const isWanted = (key: number): boolean => {
      const bit = key % (1 << 20);
      return ((this.#maySay[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 && amounts.has(key);
    };
    eachNumber(text, isWanted, (start, end) => {
      if (found.length > MOST_PLACES) return;
      const printed = text.slice(start, end);
      const plain = text[start - 1] === 'n' ? printed.replace('p', '.') : printed.normalize('NFKC');
      const digits = digitsOf(plain);
      const place = placeOfNumber(text, start, end);
      if (!digits || place === 'none') return;
      for (const fact of amounts.get(digits.key) ?? []) {
        if (!isTelling(fact, place, digits.exponent, plain)) continue;
        found.push({ fact, found: printed });
        return;
      }
    });
    return found;
  }
}

/** Right behind a Han character, so that they may stand inside a word. */
function hasAsides(text: string): boolean {
  return text
    .matchAll(ASIDE)
    .some(({ index }) => HAN_BEFORE.test(text.slice(Math.max(0, index - LONGEST_SPACE), index)));
}

function hasMoreTags(first: string, last: string): boolean {
  const count = (text: string): number => {
    let tags = 0;
    for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags++;
    return tags;
  };
  return count(last) > count(first);
}

/** Places of one reading that are told apart; more say nothing new. */
const MOST_PLACES = 5000;

function isTelling(
  fact: AmountFact,
  place: Exclude<NumberPlace, 'none'>,
  exponent: number,
  printed: string,
): boolean {
  const { digits, isMoney, hasPoint } = fact;
  const step = Math.abs(exponent - digits.exponent);
  const isCode = place === 'code' || place === 'listed';
  if (place === 'address' && digits.count < LONGER_NUMBER) return false;
  if (!isMoney) {
    if (step !== 0) return false;
    return digits.count >= (isCode ? LONG_NUMBER : TELLING_DIGITS);
  }
  if (digits.count >= TELLING_DIGITS) {
    const isToldByPlace = place === 'money' || (place === 'shown' && digits.count >= LONG_NUMBER);
    if (!MONEY_STEPS.has(step)) return isToldByPlace && RARE_STEPS.has(step);
    // «26835e-2» has a point as 268.35 has.
    return !isCode || digits.count >= LONG_NUMBER || /\.|e-/i.test(printed);
  }
  // A few digits are told by the unit beside them, by the zeros behind them, or stand by themselves as the draft prints them.
  const isShort = digits.count <= FEWEST_DIGITS;
  if (place === 'money') return isShort ? step === 0 || step === 4 : MONEY_STEPS.has(step);
  if (place === 'code' || place === 'address' || isShort) return false;
  if (step === 0 && hasPoint && printed.includes('.')) return true;
  // «864e5» is a day in milliseconds.
  const written = isCode && /e/i.test(printed) ? 0 : digits.count + Math.max(0, exponent);
  return MONEY_STEPS.has(step) && written >= (isCode ? LONG_NUMBER : TELLING_DIGITS);
}
