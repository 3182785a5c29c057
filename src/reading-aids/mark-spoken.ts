// Runs in the browser.

const NAME = 'spoken';

/** Marks what is being said, or nothing, and brings it into view. The page's own elements stay untouched. */
export function markSpoken(range: Range | null): void {
  // Browsers without the Custom Highlight API mark the block the words stand in.
  for (const block of document.querySelectorAll('[data-spoken]')) block.removeAttribute('data-spoken');
  if (typeof Highlight !== 'undefined' && CSS.highlights) {
    if (range) CSS.highlights.set(NAME, new Highlight(range));
    else CSS.highlights.delete(NAME);
  }
  if (!range) return;
  const { startContainer: node } = range;
  const block = node instanceof Element ? node.children[range.startOffset] : node.parentElement;
  if (typeof Highlight === 'undefined' || block instanceof SVGElement) block?.setAttribute('data-spoken', '');
  const { top, bottom } = range.getBoundingClientRect();
  // The keys and the words in large letters may lie at both ends of the window.
  if (top < innerHeight * 0.15 || bottom > innerHeight * 0.7) block?.scrollIntoView({ block: 'center' });
}
