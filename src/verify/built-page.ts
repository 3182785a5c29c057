import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page of the finished site, parsed. */
export interface BuiltPage {
  /** Path inside the site, for example `goals/index.html`. */
  path: string;
  html: string;
  elements: Element[];
}

export function parsePage(path: string, html: string): BuiltPage {
  return { path, html, elements: elementsOf(parse(html, { sourceCodeLocationInfo: true })) };
}

/** A node, if it is an element, and all elements below it, in document order. */
export function elementsOf(node: Node): Element[] {
  const elements: Element[] = [];
  const walk = (inner: Node): void => {
    if ('tagName' in inner) elements.push(inner);
    if ('childNodes' in inner) inner.childNodes.forEach(walk);
  };
  walk(node);
  return elements;
}

/** Value of an attribute, or `null` when the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All text below an element, unchanged. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Where an element's content begins in the page's file. */
export function placeOf(element: Element): { line: number; column: number } {
  const tag = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
  return { line: tag?.endLine ?? 1, column: tag?.endCol ?? 1 };
}

/** The element's own markup, inside its tags, as it stands in the file. */
export function innerMarkup({ html }: BuiltPage, element: Element): string {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  return startTag && endTag ? html.slice(startTag.endOffset, endTag.startOffset) : '';
}
