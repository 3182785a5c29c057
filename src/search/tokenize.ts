/** Shared by the build and the browser: what counts as one searchable unit, the same on both sides. */

export interface Token {
  token: string;
  /** Place in the text the token was read from, in UTF-16 units. */
  start: number;
  end: number;
}

/** Character → character, for example traditional → simplified. */
export type CharacterMap = Readonly<Record<string, string>>;

/** Takes a place between words, so that a phrase never runs across sentences. */
export const BORDER = 'zz';

const PIECES = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|[。；！？，!?;,]|[\p{L}\p{N}]/gu;
const STRONG = /^[。；！？，!?;,]$/;

/**
 * One token a Han character («派») and a Latin letter («lx»); whole numbers in one («n46p3682x», so 40 is not found in 2040202);
 * a border for strong punctuation. Other signs are passed over: 唐丰路老庄子 finds 唐丰路、老庄子. Width, case and `fold` are
 * evened out. No token is the beginning of another.
 */
export function tokenize(text: string, fold: CharacterMap): Token[] {
  const { even, starts, ends } = evenOut(text);
  const tokens: Token[] = [];
  for (const match of even.matchAll(PIECES)) {
    const [piece] = match;
    const start = starts[match.index] as number;
    const end = ends[match.index + piece.length - 1] as number;
    tokens.push({ token: tokenOf(piece, fold), start, end });
  }
  return tokens;
}

/** The tokens of each space-separated part of a query; a page must hold all of them. Borders at the ends say nothing. */
export function queryPhrases(query: string, fold: CharacterMap): string[][] {
  return query
    .split(/\s+/)
    .map((part) => trimBorders(tokenize(part, fold).map(({ token }) => token)))
    .filter((phrase) => phrase.length > 0);
}

/** The digits of a token that is a number, before and behind its point; `null` of any other. */
export function digitsOf(token: string): { whole: string; decimals: string } | null {
  const [, whole, decimals = ''] = /^n(\d+)(?:p(\d+))?x$/.exec(token) ?? [];
  return whole === undefined ? null : { whole, decimals };
}

/** Digits of a token that is a number; 0 of any other. */
export function digitCount(token: string): number {
  const digits = digitsOf(token);
  return digits ? digits.whole.length + digits.decimals.length : 0;
}

function tokenOf(piece: string, fold: CharacterMap): string {
  if (/^\d/.test(piece)) return `n${piece.replaceAll(',', '').replace('.', 'p')}x`;
  if (/^[a-z]$/.test(piece)) return `l${piece}`;
  return STRONG.test(piece) ? BORDER : (fold[piece] ?? piece);
}

function trimBorders(tokens: string[]): string[] {
  let first = 0;
  let last = tokens.length;
  while (tokens[first] === BORDER) first++;
  while (last > first && tokens[last - 1] === BORDER) last--;
  return tokens.slice(first, last);
}

/** Half-width and lower case; `starts` and `ends` lead each unit back to the character it came from. */
function evenOut(text: string): { even: string; starts: number[]; ends: number[] } {
  let even = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const evened = evenCharacter(character);
    for (let unit = 0; unit < evened.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    even += evened;
    at += character.length;
  }
  return { even, starts, ends };
}

/** A number that is one sign (①, ½, ㎡) stays apart from the digits beside it: ①15 is not 115. */
function evenCharacter(character: string): string {
  const evened = character.normalize('NFKC').toLowerCase();
  return /\d/.test(evened) && /\P{Nd}/u.test(character) ? ` ${evened} ` : evened;
}
