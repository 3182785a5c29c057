import type { Match } from './find-matches.ts';
import { tokenize } from './tokenize.ts';
import { placesOf, type TokenizedPage } from './tokenized-page.ts';

/** Part of a result's text; `isFound` for what was asked for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** What is shown of a result: where it leads, the words around what was found, how many more places there are. */
export interface Excerpt {
  anchor: string;
  pieces: Piece[];
  more: number;
  /** The words found, as they stand on the page, for marking them there. */
  words: string[];
}

/** Characters shown before the first and after the last word found. */
const AROUND = 28;
const LONGEST = 110;

/** The place that tells most: with the most of the words together, and not the title that is shown anyway. */
export function excerptOf(page: TokenizedPage, matches: readonly Match[]): Excerpt | null {
  const isTitle = ({ segment }: Match): boolean => {
    const tokens = segment.tokens.map(({ token }) => token);
    return placesOf(page.title, tokens).length > 0;
  };
  const [best] = matches.toSorted((a, b) => b.phrases - a.phrases || Number(isTitle(a)) - Number(isTitle(b)));
  if (!best) return null;
  const pieces = piecesOf(best);
  const places = matches.reduce((sum, { ranges }) => sum + ranges.length, 0);
  const words = matches.flatMap(({ segment, ranges }) =>
    ranges.map(([start, end]) => segment.text.slice(start, end)),
  );
  return {
    anchor: best.segment.anchor,
    pieces,
    more: places - pieces.filter(({ isFound }) => isFound).length,
    words: distinctWords(words),
  };
}

function piecesOf({ segment: { text }, ranges }: Match): Piece[] {
  const first = ranges[0]?.[0] ?? 0;
  const from = clip(text, Math.max(0, first - AROUND));
  const shown = ranges.filter(([start], index) => index === 0 || start < from + LONGEST);
  const last = shown.at(-1)?.[1] ?? first;
  const to = clip(text, Math.min(text.length, Math.max(last + AROUND, from + LONGEST)));
  const pieces: Piece[] = [{ text: (from > 0 ? '…' : '') + text.slice(from, shown[0]?.[0]), isFound: false }];
  shown.forEach(([start, end], index) => {
    pieces.push({ text: text.slice(start, end), isFound: true });
    const next = shown[index + 1]?.[0] ?? to;
    pieces.push({ text: text.slice(end, next), isFound: false });
  });
  if (to < text.length) pieces.push({ text: '…', isFound: false });
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
    .filter(({ text: own }) => own !== '');
}

/** Never inside a character of two units. */
function clip(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

function distinctWords(words: readonly string[]): string[] {
  const byTokens = new Map<string, string>();
  for (const word of words) {
    const key = tokenize(word, {})
      .map(({ token }) => token)
      .join(' ');
    if (!byTokens.has(key)) byTokens.set(key, word.replace(/\s+/g, ''));
  }
  return [...byTokens.values()].slice(0, 8);
}
