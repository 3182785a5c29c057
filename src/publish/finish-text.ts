import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SIGNS, withoutDirections } from '../model/writing-direction.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose text is not shown as text, or may hold no elements. */
const PLAIN = new Set(['textarea', 'script', 'style', 'svg']);
/** Elements that hold no elements but are shown. */
const TEXT_ONLY = new Set(['title', 'option']);
/** Attributes that are shown, read out or copied. */
const SHOWN = new Set([
  'title',
  'aria-label',
  'alt',
  'content',
  'placeholder',
  'data-label',
  'data-citation',
]);
const OUTSIDE = '<span class="outside" data-pagefind-ignore>（站外链接）</span>';

interface Edit {
  at: number;
  end: number;
  text: string;
}

/**
 * The last touch to a page's text. Signs that turn the direction of writing or are not seen get an element of their own, which
 * ends their effect and lets the style show their code; where no element can stand, those that turn it are left out. Links to
 * other hosts than `ownHost` say so. No letter of the text changes.
 */
export function finishText(html: string, ownHost: string | null): string {
  // Most pages hold neither, and parsing takes the longest.
  if (!SIGNS.test(html) && !/href\s*=\s*["']?\s*https?:/i.test(html)) return html;
  const edits: Edit[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') edits.push(...signEdits(html, node));
    if ('tagName' in node) {
      for (const { name } of node.attrs) {
        const place = SHOWN.has(name) && node.sourceCodeLocation?.attrs?.[name];
        if (place) edits.push(...evenEdits(html, place));
      }
      if (TEXT_ONLY.has(node.tagName)) {
        for (const { sourceCodeLocation: place } of node.childNodes)
          if (place) edits.push(...evenEdits(html, place));
        return;
      }
      if (PLAIN.has(node.tagName)) return;
      if (node.tagName === 'a' && isOutside(node, ownHost)) edits.push(...outsideEdits(html, node));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  edits.sort((a, b) => a.at - b.at);
  let done = 0;
  const parts = edits.flatMap(({ at, end, text }) => {
    const before = html.slice(done, at);
    done = end;
    return [before, text];
  });
  return [...parts, html.slice(done)].join('');
}

function signEdits(html: string, node: Node): Edit[] {
  const { startOffset, endOffset } = node.sourceCodeLocation ?? { startOffset: 0, endOffset: 0 };
  const source = html.slice(startOffset, endOffset);
  return [...source.matchAll(new RegExp(SIGNS, 'gu'))].map(({ 0: sign, index }) => {
    const code = `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
    const at = startOffset + index;
    return { at, end: at + sign.length, text: `<bdi class="direction" data-code="${code}">${sign}</bdi>` };
  });
}

/** Leaves out what turns the writing round between two offsets. */
function evenEdits(
  html: string,
  { startOffset, endOffset }: { startOffset: number; endOffset: number },
): Edit[] {
  const source = html.slice(startOffset, endOffset);
  const text = withoutDirections(source);
  return text === source ? [] : [{ at: startOffset, end: endOffset, text }];
}

/** Whether a link leads to another host; the site's own address written out does not. */
function isOutside(link: Element, ownHost: string | null): boolean {
  const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
  if (!/^\s*https?:/i.test(href) || !URL.canParse(href)) return false;
  return new URL(href).host !== ownHost;
}

function outsideEdits(html: string, link: Element): Edit[] {
  const { startTag, endTag } = link.sourceCodeLocation ?? {};
  if (!startTag || !endTag) return [];
  const hasRel = link.attrs.some(({ name }) => name === 'rel');
  const mark = { at: endTag.startOffset, end: endTag.startOffset, text: OUTSIDE };
  if (hasRel || html[startTag.endOffset - 1] !== '>') return [mark];
  const at = startTag.endOffset - 1;
  return [{ at, end: at, text: ' rel="noopener noreferrer"' }, mark];
}
