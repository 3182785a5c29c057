import { type Digits, digitsOf, isDate, printedNumbers, roundedDigits } from './amounts.ts';
import { chineseReadings } from './chinese-numerals.ts';
import type { ContentLine } from './draft-lines.ts';
import { countHan, foldHan, foldMixed, isHan } from './fold-text.ts';

/** Something only a draft may say. */
export interface Fact {
  kind: 'name' | 'text' | 'amount';
  /** As the draft says it. */
  text: string;
  file: string;
  /** 1-based; `null` of a file's name, and of what is computed from the files of a folder. */
  line: number | null;
}

/** Phrases to look for among Han characters alone and among all letters and digits, and numbers; each with its fact. */
export interface Facts {
  han: Map<string, Fact>;
  mixed: Map<string, Fact>;
  amounts: Map<number, AmountFact[]>;
}

export interface AmountFact extends Fact {
  digits: Digits;
  isMoney: boolean;
  hasPoint: boolean;
}

/** Characters of a run that tells something; punctuation counts, spaces do not. */
const RUN = 8;
/** Without at least four Han characters, a run has to be longer to tell something. */
const LATIN_RUN = 16;
const FEWEST_HAN = 4;
/** Letters and digits of a code or a telephone number that no chance makes. */
const CODE_RUN = 8;
const DIGIT_RUN = 11;
/** Characters of an amount in words. */
const SHORTEST_READING = 5;
const SHORTEST_NAME = 3;
/** Digits a number needs to be known by. */
export const TELLING_DIGITS = 5;
const TELLING_AMOUNT_DIGITS = 2;

/** Everything the lines say that might tell something, published or not. */
export function collectFacts(lines: readonly ContentLine[]): Facts {
  const facts: Facts = { han: new Map(), mixed: new Map(), amounts: new Map() };
  for (const line of lines) {
    addPhrases(line, facts);
    addNumbers(line, facts);
  }
  return facts;
}

function addPhrases(line: ContentLine, { han, mixed }: Facts): void {
  const kind = line.kind === 'name' ? 'name' : 'text';
  // The number of a heading or list says nothing.
  const text = line.text.replace(/^\s*[\d０-９]+\s*[.、．）)]\s*/, '').replace(/\p{Cf}/gu, '');
  const add = (phrases: Map<string, Fact>, phrase: string, said: string, as: Fact['kind']): void => {
    if (!phrases.has(phrase)) phrases.set(phrase, { kind: as, text: said, file: line.file, line: line.line });
  };
  const wholeHan = foldHan(text);
  const wholeMixed = foldMixed(text);
  const shortest = kind === 'name' ? SHORTEST_NAME : FEWEST_HAN;
  const LONGEST_WHOLE = 40;
  if (countHan(wholeHan) >= shortest && wholeMixed.length <= LONGEST_WHOLE) {
    if (isHan(wholeMixed)) add(han, wholeHan, text, kind);
    else if (wholeMixed.length >= 5) add(mixed, wholeMixed, text, kind);
  } else if (
    kind === 'name' &&
    wholeMixed.length >= 6 &&
    wholeMixed.length <= LONGEST_WHOLE &&
    /\p{L}{3}/u.test(wholeMixed)
  ) {
    add(mixed, wholeMixed, text, kind);
  }
  for (const sentence of text.split(/[。；！？!?;\n]/)) {
    const folded = foldHan(sentence);
    if (folded.length >= 5 && folded.length < RUN && isHan(foldMixed(sentence)) && countHan(folded) >= 5) {
      add(han, folded, sentence.trim(), 'text');
    }
  }
  const characters = [...text].filter((character) => !/\s/.test(character));
  for (let start = 0; start + RUN <= characters.length; start++) {
    const said = characters.slice(start, start + RUN).join('');
    const folded = foldMixed(said);
    if (isHan(folded)) {
      const own = foldHan(said);
      if (own.length >= 5 && countHan(own) >= 5) add(han, own, said, 'text');
    } else {
      const inner = folded.replace(/^[^\p{Script=Han}]+|[^\p{Script=Han}]+$/gu, '');
      if (countHan(inner) >= FEWEST_HAN && inner.length >= 6 && !isHan(inner))
        add(mixed, inner, said, 'text');
      else if (isHan(inner) && countHan(inner) >= 6) add(han, foldHan(said), said, 'text');
    }
  }
  // Han characters with what stands between them left out: how a text looks that is cut in unforeseen ways.
  for (let start = 0; start + RUN <= wholeHan.length; start++) {
    const run = wholeHan.slice(start, start + RUN);
    if (countHan(run) >= 5) add(han, run, run, 'text');
  }
  for (let start = 0; start + LATIN_RUN <= wholeMixed.length; start++) {
    const run = wholeMixed.slice(start, start + LATIN_RUN);
    if (countHan(run) < FEWEST_HAN && /[a-z]{4}/.test(run)) add(mixed, run, run, 'text');
  }
  for (const [code] of text.normalize('NFKC').matchAll(/[A-Za-z0-9]+(?:[-./_ ]?[A-Za-z0-9]+)*/g)) {
    const folded = foldMixed(code);
    const isCode = /[a-z]/.test(folded) && /\d.*\d/.test(folded) && folded.length >= CODE_RUN;
    if (isCode || (/^\d+$/.test(folded) && folded.length >= DIGIT_RUN)) add(mixed, folded, code, 'text');
  }
}

function addNumbers(line: ContentLine, { amounts, han }: Facts): void {
  const text = line.text.normalize('NFKC');
  for (const { printed, start, end } of printedNumbers(text)) {
    const digits = digitsOf(printed);
    if (
      !digits ||
      isDate(printed) ||
      /[A-Za-z]/.test(text[start - 1] ?? '') ||
      /[A-Za-z%]/.test(text[end] ?? '')
    )
      continue;
    const isMoney =
      line.kind === 'amount' ||
      /^\s*(?:万|亿|元|圆)/.test(text.slice(end)) ||
      /[¥￥]\s*$/.test(text.slice(0, start));
    if (digits.count < (isMoney ? TELLING_AMOUNT_DIGITS : TELLING_DIGITS)) continue;
    const fact: AmountFact = {
      kind: 'amount',
      text: printed,
      file: line.file,
      line: line.line,
      digits,
      isMoney,
      hasPoint: printed.includes('.'),
    };
    addAmount(amounts, fact);
    if (!isMoney) continue;
    for (const rounded of roundedDigits(digits)) {
      if (rounded.count >= TELLING_DIGITS) addAmount(amounts, { ...fact, digits: rounded });
    }
    for (const reading of chineseReadings(digits).map(foldHan)) {
      if (reading.length >= SHORTEST_READING && !han.has(reading)) han.set(reading, fact);
    }
  }
}

function addAmount(amounts: Facts['amounts'], fact: AmountFact): void {
  const { digits, isMoney } = fact;
  const known = amounts.get(digits.key);
  if (!known) amounts.set(digits.key, [fact]);
  else if (!known.some((other) => other.digits.exponent === digits.exponent && other.isMoney === isMoney))
    known.push(fact);
}

/** Powers of ten between 元, 分, 万元 and 亿元. */
export const MONEY_STEPS: ReadonlySet<number> = new Set([0, 2, 4, 6, 8, 10]);

/** And between these and thousands of 元 or thousandths of one, which only a long number or what stands beside it tells. */
export const RARE_STEPS: ReadonlySet<number> = new Set([1, 3, 5, 7]);

/** Takes away what a published number says too, whatever the unit of money. */
export function removeAmount(amounts: Facts['amounts'], { key, exponent }: Digits): void {
  const left = amounts
    .get(key)
    ?.filter(({ digits, isMoney }) =>
      isMoney ? !isSameMoney(Math.abs(digits.exponent - exponent)) : digits.exponent !== exponent,
    );
  if (left?.length) amounts.set(key, left);
  else amounts.delete(key);
}

function isSameMoney(step: number): boolean {
  return MONEY_STEPS.has(step) || RARE_STEPS.has(step);
}
