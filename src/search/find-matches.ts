import type { TokenizedPage, TokenizedSegment } from './tokenized-page.ts';
import { placesOf } from './tokenized-page.ts';

/** A segment that holds at least one of the phrases, and where, in UTF-16 units of its text; ranges do not overlap. */
export interface Match {
  segment: TokenizedSegment;
  ranges: [start: number, end: number][];
  /** How many of the phrases stand in it. */
  phrases: number;
}

/** Every segment of a page that holds some of the phrases, in reading order. */
export function findMatches(page: TokenizedPage, phrases: readonly (readonly string[])[]): Match[] {
  return page.segments.flatMap((segment) => {
    const tokens = segment.tokens.map(({ token }) => token);
    const found = phrases.map((phrase) =>
      placesOf(phrase, tokens).map((first): [number, number] => [
        segment.tokens[first]?.start ?? 0,
        segment.tokens[first + phrase.length - 1]?.end ?? 0,
      ]),
    );
    const ranges = mergeRanges(found.flat());
    return ranges.length === 0
      ? []
      : [{ segment, ranges, phrases: found.filter(({ length }) => length > 0).length }];
  });
}

function mergeRanges(ranges: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
