import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import { type Held, isEmpty, lineBreakOf, lineEnd, valueEnd } from './open-yaml.ts';
import type { ScalarStyle, Spelling, SpellingPlace } from './spell-scalar.ts';

/**
 * What a value takes up in the text. Inside brackets the value alone; else everything from the colon or dash to the end of its
 * last line: `before` the value, the value, and `tail`, which is the rest of the line (a comment, the line break).
 */
export interface ValueRegion {
  start: number;
  end: number;
  before: string;
  tail: string;
  place: SpellingPlace;
}

export function valueRegion(text: string, { node, after, column }: Held): ValueRegion {
  const [start, end] = node.range ?? [0, 0];
  const lineBreak = lineBreakOf(text);
  const basics = { column, lineBreak, header: '', blockColumn: null, style: styleOf(node) };
  if (after === null) {
    const place = { ...basics, mayBeBlock: false, hasComment: false };
    return { start, end, before: '', tail: '', place };
  }
  const isRows = (isMap(node) || isSeq(node)) && !node.flow;
  const header = isScalar(node) ? (/^[|>][-+0-9]*/.exec(text.slice(start, end))?.[0] ?? '') : '';
  const isBlock = header !== '' && /^BLOCK/.test((node as Scalar).type ?? '');
  const tailStart = isBlock ? start + header.length : isRows || isEmpty(node) ? after : end;
  const tail = text.slice(tailStart, lineEnd(text, tailStart));
  const last = isRows ? valueEnd(node) : isBlock ? end : tailStart;
  return {
    start: after,
    end: last > after && text[last - 1] === '\n' ? last : lineEnd(text, last),
    before: isRows || isEmpty(node) ? '' : text.slice(after, start),
    tail,
    place: {
      ...basics,
      mayBeBlock: true,
      hasComment: tail.trim() !== '',
      header: isBlock ? header : '',
      blockColumn: isBlock ? blockColumn(text.slice(start, end), column) : null,
    },
  };
}

/** The text of a region with another value in it. */
export function regionText(
  text: string,
  { start, end, before, tail, place }: ValueRegion,
  spelling: Spelling,
): string {
  if (!place.mayBeBlock) return 'line' in spelling ? spelling.line : '';
  const gap = before === '' ? ' ' : before;
  if ('line' in spelling) return ended(text.slice(start, end), gap + spelling.line + tail, place.lineBreak);
  const first = gap + spelling.header + tail.replace(/\r?\n$/, '') + place.lineBreak;
  return ended(text.slice(start, end), first + spelling.body + place.lineBreak, place.lineBreak);
}

/** A text with a line break at its end if the old one has it, and without if not. */
export function ended(old: string, text: string, lineBreak: string): string {
  const bare = text.replace(/\r?\n$/, '');
  return old.endsWith('\n') ? bare + (text.endsWith('\n') ? text.slice(bare.length) : lineBreak) : bare;
}

function styleOf(node: Held['node']): ScalarStyle {
  if (!isScalar(node) || typeof node.value !== 'string') return 'other';
  switch (node.type) {
    case Scalar.QUOTE_SINGLE:
      return 'single';
    case Scalar.QUOTE_DOUBLE:
      return 'double';
    case Scalar.BLOCK_LITERAL:
      return 'literal';
    case Scalar.BLOCK_FOLDED:
      return 'folded';
    default:
      return 'plain';
  }
}

/** Column of a block's lines: as its header says, else that of its first line that is not blank. */
function blockColumn(block: string, column: number): number | null {
  const digit = /^[|>][-+]?([1-9])/.exec(block)?.[1];
  if (digit) return Math.max(0, column) + Number(digit);
  return /\n( *)[^\s]/.exec(block)?.[1]?.length ?? null;
}
