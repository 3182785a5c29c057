import type { SearchWordsInput } from '../model/schemas/search-schema.ts';
import { isNumeral, printedNumber } from './printed-number.ts';
import { BORDER, type CharacterMap, digitCount, tokenize } from './tokenize.ts';

/** One thing asked about, in the ways it may be printed; each way is a run of tokens. */
export interface Term {
  ways: string[][];
}

/** An input method for Chinese gives a full stop for a decimal point. */
const CHINESE_POINT = /(?<=\p{Nd})。(?=\p{Nd})/gu;
/** 73万7千 and 73万7 are said for 73.7万. */
const SAID_POINT = /(?<=\p{Nd})万(\p{Nd})(?!\p{Nd}|[.．])千?/gu;

/** Of a long question only the beginning is asked about. */
const MAX_TOKENS = 40;

/**
 * A question → what it asks about: words of asking (多少钱) are left out, other ways of saying (制服) stand beside the printed
 * ones (服装), other ways of writing a number (73.70, 四百万) beside the plain one (73.7, 400万). A number begins a term, with its unit behind it.
 * Terms keep the order of the question.
 */
export function relaxQuery(query: string, words: SearchWordsInput, fold: CharacterMap): Term[] {
  const tokensOf = (text: string): string[] => tokenize(text, fold).map(({ token }) => token);
  const ignored = words.ignored.map(tokensOf);
  const aliases = words.aliases.map(({ said, printed }) => ({
    said: tokensOf(said),
    printed: printed.map(tokensOf).filter(({ length }) => length > 0),
  }));
  const terms: Term[] = [];
  let left = MAX_TOKENS;
  for (const part of query.replace(CHINESE_POINT, '.').replace(SAID_POINT, '.$1万').split(/\s+/)) {
    if (left === 0) break;
    let run: string[] = [];
    const close = (): void => {
      if (run.length > 0) terms.push({ ways: waysOf(run) });
      run = [];
    };
    const tokens = tokensOf(part).slice(0, left);
    left -= tokens.length;
    for (let at = 0; at < tokens.length; ) {
      const stands = (word: readonly string[]): boolean =>
        word.length > 0 && word.every((token, index) => tokens[at + index] === token);
      const alias = longest(
        aliases.filter(({ said }) => stands(said)),
        ({ said }) => said.length,
      );
      const skip = longest(ignored.filter(stands), ({ length }) => length)?.length ?? 0;
      if (alias && alias.said.length >= skip) {
        close();
        terms.push({ ways: [alias.said, ...alias.printed] });
        at += alias.said.length;
      } else if (skip > 0 || tokens[at] === BORDER) {
        close();
        at += Math.max(1, skip);
      } else {
        if (digitCount(tokens[at] as string) > 0) close();
        run.push(tokens[at++] as string);
      }
    }
    close();
  }
  // One character or digit alone says too little beside others.
  const telling = terms.filter(({ ways }) =>
    ways.some(([first = '', ...others]) => others.length > 0 || digitCount(first) > 1),
  );
  return telling.length > 0 ? telling : terms;
}

/** A run as it is asked, and with its numbers as they are printed. */
function waysOf(run: string[]): string[][] {
  const plain = inDigits(run).map((token) => token.replace(/^(n\d+)(?:(p\d*[1-9])|p)0+x$/, '$1$2x'));
  return plain.join(' ') === run.join(' ') ? [run] : [run, plain];
}

/** With what is said in numerals (四百万) in digits. */
function inDigits(run: readonly string[]): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < run.length; ) {
    let end = at;
    while (isNumeral(run[end] ?? '')) end++;
    const printed = printedNumber(run.slice(at, end).join(''));
    const next = Math.max(end, at + 1);
    tokens.push(...(printed ? tokenize(printed, {}).map(({ token }) => token) : run.slice(at, next)));
    at = next;
  }
  return tokens;
}

function longest<T>(items: readonly T[], length: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best && length(best) >= length(item) ? best : item),
    undefined,
  );
}
