/** Runs in the browser on pages that search leads to: marks the words of `?q=` in the text and scrolls to them. */
import { findMatches } from './find-matches.ts';
import { queryPhrases } from './tokenize.ts';
import { tokenizePage } from './tokenized-page.ts';
import { type Tree, type WalkedSegment, walkSegments } from './walk-segments.ts';

const DOM: Tree<Node> = {
  children: (node) => node.childNodes,
  text: (node) => (node instanceof Text ? node.data : null),
  tag: (node) => (node instanceof Element ? node.localName : null),
  attribute: (node, name) => (node instanceof Element ? node.getAttribute(name) : null),
};

const words = new URLSearchParams(location.search).get('q') ?? '';
const article = document.querySelector('[data-search]');
if (words && article) highlight(article, words);

function highlight(root: Element, query: string): void {
  const phrases = queryPhrases(query, {});
  const marks = walkSegments<Node>(root, DOM).flatMap((walked) => {
    const page = tokenizePage({ facts: { title: '' } as never, segments: [walked] }, {});
    const ranges = findMatches(page, phrases).flatMap((match) => match.ranges);
    return markRanges(walked, ranges);
  });
  const place = targetOf(location.hash);
  const first = marks.find((mark) => place && (place.contains(mark) || follows(place, mark))) ?? marks[0];
  first?.scrollIntoView({ block: 'center' });
}

/** The place an address leads to; none where its end is no text. */
function targetOf(hash: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

function follows(place: Element, mark: Element): boolean {
  return (place.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Wraps parts of a segment in `mark`, from the last to the first, so that what is still to do keeps its place. */
function markRanges({ nodes }: WalkedSegment<Node>, ranges: readonly [number, number][]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let end = nodes.reduce((sum, node) => sum + (node as Text).length, 0);
  for (const node of nodes.toReversed() as Text[]) {
    const start = end - node.length;
    for (const [from, to] of ranges.toReversed()) {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      if (first >= last) continue;
      const found = node.splitText(first - start);
      found.splitText(last - first);
      const mark = document.createElement('mark');
      found.replaceWith(mark);
      mark.append(found);
      marks.unshift(mark);
    }
    end = start;
  }
  return marks;
}
