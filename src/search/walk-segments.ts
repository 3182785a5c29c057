/** Shared by the build and the browser: how a page falls into pieces a phrase may be found in. */

/** One cell, heading or paragraph of a page: a phrase is found inside one, never across two. */
export interface Segment {
  /** Id of the nearest place on the page a link can lead to, or '' for its top. */
  anchor: string;
  text: string;
}

/** What the walk needs to know of a tree of elements, whichever parser made it. */
export interface Tree<Node> {
  children(node: Node): Iterable<Node>;
  /** Text of a text node; `null` for anything else. */
  text(node: Node): string | null;
  /** Lower-case name of an element; `null` for anything else. */
  tag(node: Node): string | null;
  attribute(node: Node, name: string): string | null;
}

/** A segment with the text nodes it was put together from, in order. */
export interface WalkedSegment<Node> extends Segment {
  nodes: Node[];
}

const INLINE = new Set(
  'a abbr b bdi br cite code data del em i ins mark q s small span strong sub sup time u wbr'.split(' '),
);

/**
 * The searchable segments below an element in reading order; what is marked `data-pagefind-ignore` is passed over, and what is
 * marked `data-runs-on` is one with the block that follows, as it is in the document: “（一）” and the title after it.
 */
export function walkSegments<Node>(root: Node, tree: Tree<Node>): WalkedSegment<Node>[] {
  const segments: WalkedSegment<Node>[] = [];
  let anchor = '';
  let open: { text: string; nodes: Node[] } = { text: '', nodes: [] };
  let runsOn = false;
  const flush = (): void => {
    if (open.text.trim()) segments.push({ anchor, ...open });
    open = { text: '', nodes: [] };
  };
  const walk = (node: Node): void => {
    const text = tree.text(node);
    if (text !== null) {
      if (runsOn && !text.trim()) return;
      runsOn = false;
      open.text += text;
      open.nodes.push(node);
      return;
    }
    const tag = tree.tag(node);
    if (tag === null || tree.attribute(node, 'data-pagefind-ignore') !== null) return;
    const isRunIn = tree.attribute(node, 'data-runs-on') !== null;
    const isBlock = isRunIn || !INLINE.has(tag);
    if (isBlock && !runsOn) flush();
    const outer = anchor;
    anchor = tree.attribute(node, 'id') ?? anchor;
    for (const child of tree.children(node)) walk(child);
    if (isRunIn) runsOn = true;
    else if (isBlock && !runsOn) flush();
    anchor = outer;
  };
  walk(root);
  flush();
  return segments;
}
