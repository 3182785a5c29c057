import type { PageFacts, PageText } from './page-text.ts';
import { type CharacterMap, type Token, tokenize } from './tokenize.ts';

/** A page ready to be searched for phrases. */
export interface TokenizedPage {
  facts: PageFacts;
  title: string[];
  segments: TokenizedSegment[];
}

export interface TokenizedSegment {
  anchor: string;
  text: string;
  tokens: Token[];
}

export function tokenizePage({ facts, segments }: PageText, fold: CharacterMap): TokenizedPage {
  return {
    facts,
    title: tokenize(facts.title, fold).map(({ token }) => token),
    segments: segments.map(({ anchor, text }) => ({ anchor, text, tokens: tokenize(text, fold) })),
  };
}

/** Where a phrase stands among tokens: indexes of its first token. */
export function placesOf(phrase: readonly string[], tokens: readonly string[]): number[] {
  const places: number[] = [];
  for (let start = 0; start + phrase.length <= tokens.length; start++) {
    if (phrase.every((token, index) => tokens[start + index] === token)) places.push(start);
  }
  return places;
}
