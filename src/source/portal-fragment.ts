import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A place in a fragment that may not be published as it is. Offsets count from the start of its text. */
export interface FragmentFault {
  code: 'PORTAL_UNSAFE' | 'PORTAL_LINK' | 'PORTAL_FILE_MISSING';
  start: number;
  end: number;
  what: string;
}

const ELEMENTS = new Set('a b br div em hr i img li nav ol p small span strong ul'.split(' '));
const ATTRIBUTES = new Set(['class', 'title', 'lang', 'aria-label', 'aria-hidden']);
const OWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
};

/**
 * A piece of the portal's page, checked against a short list of harmless elements and attributes. Pictures are names of files
 * beside it and are looked for at `/portal/…`; links are whole addresses, or start at the root of `origin`.
 */
export function readFragment(
  text: string,
  { origin, pictures }: { origin: string | null; pictures: ReadonlySet<string> },
): { html: string; faults: FragmentFault[] } {
  const faults: FragmentFault[] = [];
  const fragment = parseFragment(text, { sourceCodeLocationInfo: true });
  const fault = (code: FragmentFault['code'], node: Node, what: string, attribute?: string): void => {
    const location = node.sourceCodeLocation as Element['sourceCodeLocation'];
    const place = (attribute && location?.attrs?.[attribute]) || location?.startTag || location;
    faults.push({ code, what, start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 });
  };
  const visit = (node: Node): void => {
    if (!('tagName' in node)) return;
    if (!ELEMENTS.has(node.tagName)) {
      fault('PORTAL_UNSAFE', node, `<${node.tagName}>`);
      return;
    }
    for (const { name } of node.attrs) {
      if (!ATTRIBUTES.has(name) && !OWN_ATTRIBUTES[node.tagName]?.includes(name))
        fault('PORTAL_UNSAFE', node, `${name}="…"`, name);
    }
    if (node.tagName === 'a') readLink(node);
    if (node.tagName === 'img') readPicture(node);
    if (node.tagName === 'nav' && !attributeOf(node, 'aria-label'))
      fault('PORTAL_UNSAFE', node, '没有 aria-label 的 <nav>');
    node.childNodes.forEach(visit);
  };
  const readLink = (node: Element): void => {
    const href = attributeOf(node, 'href');
    if (href === null) return;
    const isFromRoot = /^\/(?![/\\])/.test(href);
    if (isFromRoot && origin) setAttribute(node, 'href', new URL(href, origin).href);
    else if (!/^(?:https?:\/\/[^\s/\\]+|tel:[\d+-]+$|mailto:[^\s?]+$)/i.test(href))
      fault('PORTAL_LINK', node, href, 'href');
  };
  const readPicture = (node: Element): void => {
    const src = attributeOf(node, 'src') ?? '';
    if (attributeOf(node, 'alt') === null) fault('PORTAL_UNSAFE', node, '没有 alt 的 <img>');
    if (/[/:\\]/.test(src) || src === '') fault('PORTAL_UNSAFE', node, `src="${src}"`, 'src');
    else if (!pictures.has(src)) fault('PORTAL_FILE_MISSING', node, src, 'src');
    else setAttribute(node, 'src', `/portal/${src}`);
  };
  fragment.childNodes.forEach(visit);
  fragment.childNodes = fragment.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  return { html: serialize(fragment).trim(), faults };
}

/** What a style sheet of the portal may not do: load from elsewhere. */
export function styleFaults(text: string): FragmentFault[] {
  return [...text.matchAll(/@import|url\s*\(|image-set\s*\(|@charset|@namespace|<|\\/gi)].map((match) => ({
    code: 'PORTAL_UNSAFE',
    what: match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function attributeOf(node: Element, name: string): string | null {
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

function setAttribute(node: Element, name: string, value: string): void {
  const found = node.attrs.find((attribute) => attribute.name === name);
  if (found) found.value = value;
}
