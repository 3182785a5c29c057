import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageFacts, PageText } from './page-text.ts';
import { type Tree, walkSegments } from './walk-segments.ts';

type Node = DefaultTreeAdapterTypes.Node;

const PARSE5: Tree<Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  text: (node) => (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : null),
  tag: (node) => ('tagName' in node ? node.tagName : null),
  attribute: (node, name) =>
    'attrs' in node ? (node.attrs.find((attribute) => attribute.name === name)?.value ?? null) : null,
};

/** The searchable words of a built page: those of its element with `data-search`. Throws where there is none. */
export function pageSegments(html: string): PageText {
  const body = find(parse(html));
  if (!body) throw new Error('no element with data-search');
  const facts = JSON.parse(PARSE5.attribute(body, 'data-search') as string) as PageFacts;
  const segments = walkSegments(body, PARSE5).map(({ anchor, text }) => ({ anchor, text: text.trim() }));
  return { facts, segments };
}

function find(node: Node): Node | null {
  if (PARSE5.attribute(node, 'data-search') !== null) return node;
  for (const child of PARSE5.children(node)) {
    const found = find(child);
    if (found) return found;
  }
  return null;
}
