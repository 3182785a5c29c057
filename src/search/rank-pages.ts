import { findMatches, type Match } from './find-matches.ts';
import { placesOf, type TokenizedPage } from './tokenized-page.ts';

/** Ids, best first: what stands in the title, then what fills a cell or paragraph, then what stands often; ties keep their order. */
export function rankPages(
  pages: readonly { id: string; page: TokenizedPage }[],
  phrases: readonly (readonly string[])[],
): string[] {
  return pages
    .map(({ id, page }) => ({
      id,
      score: titleScore(page.title, phrases) + textScore(findMatches(page, phrases)),
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** 0 … 200: a title that is the phrase, one that holds it, by the share of the title it takes. */
function titleScore(title: readonly string[], phrases: readonly (readonly string[])[]): number {
  const scores = phrases.map((phrase) => {
    const [first] = placesOf(phrase, title);
    if (first === undefined) return 0;
    return 100 + (first === 0 ? 10 : 0) + (90 * phrase.length) / title.length;
  });
  return scores.reduce((sum, score) => sum + score, 0) / phrases.length;
}

/** 0 … 50. */
function textScore(matches: readonly Match[]): number {
  const fill = matches.map(({ segment, ranges }) => {
    const found = ranges.reduce((sum, [start, end]) => sum + end - start, 0);
    return found / segment.text.length;
  });
  const together = Math.max(0, ...matches.map(({ phrases }) => phrases - 1));
  return (
    20 * Math.max(0, ...fill) + Math.min(20, 5 * Math.log2(1 + matches.length)) + Math.min(10, 5 * together)
  );
}
