import { isNumeral } from './printed-number.ts';
import type { Term } from './relax-query.ts';
import { digitCount } from './tokenize.ts';
import { placesOf, type TokenizedPage } from './tokenized-page.ts';

/** A page that is about much of what was asked, and the words of it that it holds. */
export interface Related {
  id: string;
  page: TokenizedPage;
  phrases: string[][];
}

/** Least share of the question's weight a page must hold. */
const ENOUGH = 0.5;
/** So many characters in a row, or digits of a number, are about the same thing, whatever else is asked. */
const TELLING_RUN = 5;
const TELLING_DIGITS = 5;
/** A number of so many digits tells more than what is counted. */
const LONG_NUMBER = 3;
/** What a run is worth of which one character differs. */
const NEARLY = 0.75;
const HALF = 0.5;
const IN_TITLE = 1.6;
/** A piece that stands nowhere weighs as one that stands on a page in this many: it may be a slip of the pen. */
const UNSEEN = 5;

/** How often pieces stand on the site's pages, by `keyOf`. */
export interface PieceCounts {
  pageCount: number;
  pages: ReadonlyMap<string, number>;
}

/** Pages that hold enough of the terms, or a telling run of one, best first. Rare words weigh more. */
export function relatedPages(
  candidates: readonly { id: string; page: TokenizedPage }[],
  terms: readonly Term[],
  counts: PieceCounts,
): Related[] {
  const weighed = terms.map(({ ways }) => ways.map((way) => weigh(piecesOf(way), counts)));
  const weights = weighed.map((ways) => Math.min(...ways.map((way) => sum(way.map(({ weight }) => weight)))));
  const scored = candidates.map(({ id, page }) => {
    const text = wordsOf(page);
    const best = weighed.map((ways) =>
      ways.map((way) => held(way, text)).reduce((a, b) => (b.share * b.boost > a.share * a.boost ? b : a)),
    );
    const score = (of: (term: Held) => number): number =>
      sum(best.map((term, index) => of(term) * (weights[index] as number))) / sum(weights);
    const phrases = best.flatMap((term) => term.phrases);
    return {
      related: { id, page, phrases },
      share: score(({ share }) => share),
      rank: score(({ share, boost }) => share * boost),
    };
  });
  return scored
    .filter(
      ({ share, related: { phrases } }) => phrases.length > 0 && (share >= ENOUGH || phrases.some(isTelling)),
    )
    .sort((a, b) => b.rank - a.rank)
    .map(({ related }) => related);
}

function isTelling(phrase: readonly string[]): boolean {
  return phrase.length >= TELLING_RUN || phrase.some((token) => digitCount(token) >= TELLING_DIGITS);
}

interface Weighed {
  piece: string[];
  weight: number;
}

/**
 * What each piece tells. One that stands nowhere between two that do joins the end of a word with the start of the next
 * (防工 in 科防工程), and tells nothing.
 */
function weigh(pieces: string[][], { pageCount, pages }: PieceCounts): Weighed[] {
  const seen = pieces.map((piece) => pages.get(keyOf(piece)) ?? 0);
  return pieces.map((piece, index) => {
    const joins = seen[index] === 0 && (seen[index - 1] ?? 0) > 0 && (seen[index + 1] ?? 0) > 0;
    return { piece, weight: joins ? 0 : Math.log(1 + pageCount / (seen[index] || pageCount / UNSEEN)) };
  });
}

interface PageWords {
  runs: string[][];
  title: string[];
  pieces: Set<string>;
  titlePieces: Set<string>;
}

function wordsOf(page: TokenizedPage): PageWords {
  const runs = page.segments.map(({ tokens }) => tokens.map(({ token }) => token));
  const pieces = (tokens: readonly string[]): string[] => [...piecesOf(tokens).map(keyOf), ...tokens];
  return {
    runs,
    title: page.title,
    pieces: new Set(runs.flatMap(pieces)),
    titlePieces: new Set(pieces(page.title)),
  };
}

/** Each two neighbours of a run; a run of one is its own piece. */
export function piecesOf(run: readonly string[]): string[][] {
  return run.length < 2 ? [[...run]] : run.slice(1).map((token, index) => [run[index] as string, token]);
}

export function keyOf(piece: readonly string[]): string {
  return piece.join(' ');
}

interface Held {
  share: number;
  boost: number;
  phrases: string[][];
}

/** How much of one way of saying a page holds, 0 … 1, with the words it holds in runs as long as they stand there. */
function held(weighed: readonly Weighed[], text: PageWords): Held {
  const way = weighed.map(({ piece }) => piece);
  const all = sum(weighed.map(({ weight }) => weight));
  let share = 0;
  let boosted = 0;
  const phrases: string[][] = [];
  let open: string[] = [];
  weighed.forEach(({ piece, weight }, index) => {
    const isHeld = text.pieces.has(keyOf(piece));
    const number = piece.find((token) => digitCount(token) >= LONG_NUMBER && text.pieces.has(token));
    const worth = isHeld ? 1 : number ? NEARLY : nearly(way, index, text);
    share += worth * weight;
    boosted += worth * weight * (text.titlePieces.has(keyOf(piece)) ? IN_TITLE : 1);
    if (!isHeld) {
      open = [];
      if (number) phrases.push([number]);
    } else if (open.length > 0 && piece.length === 2 && stands([...open, piece[1] as string], text)) {
      open.push(piece[1] as string);
    } else {
      open = [...piece];
      phrases.push(open);
    }
  });
  return { share: all > 0 ? share / all : 0, boost: share > 0 ? boosted / share : 1, phrases };
}

/** What a piece is worth that may hold a slip of the pen. A number with other digits is another number. */
function nearly(way: readonly string[][], index: number, text: PageWords): number {
  if (way[index]?.some((token) => digitCount(token) > 0 || isNumeral(token))) return 0;
  if (differsInside(way, index, text)) return NEARLY;
  return differsAtEnd(way, index, text) ? HALF : 0;
}

/** A piece that stands nowhere, beside one character that is another one here: 津泰高 for 津秦高. */
function differsInside(way: readonly string[][], index: number, text: PageWords): boolean {
  const around = [
    [way[index]?.[0], way[index + 1]?.[1]],
    [way[index - 1]?.[0], way[index]?.[1]],
  ];
  return around.some(
    ([before, after]) =>
      before !== undefined &&
      after !== undefined &&
      text.runs.some((run) => run.some((token, at) => token === before && run[at + 2] === after)),
  );
}

/** The first or last piece of three characters or more, the others standing there: 派出锁 for 派出所. */
function differsAtEnd(way: readonly string[][], index: number, text: PageWords): boolean {
  const neighbour = index === 0 ? way[1] : index === way.length - 1 ? way[index - 1] : undefined;
  return neighbour !== undefined && text.pieces.has(keyOf(neighbour));
}

function stands(phrase: readonly string[], text: PageWords): boolean {
  return text.runs.some((run) => placesOf(phrase, run).length > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
