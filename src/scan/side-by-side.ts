import { foldHan } from './fold-text.ts';

const CUT = /<[^<>]*>|\\?["'`]|\n/g;
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|bdi|bdo|data|del|dfn|em|font|i|ins|mark|rb|rp|rt|ruby|s|small|span|strong|sub|sup|text|tspan|u|var|wbr|!--)\b/i;
/** As far as a value reaches beyond the phrase. */
const REACH = 300;
/** A phrase this long is no chance, unless it is made of whole published values. */
const LONG = 8;

/**
 * Whether a phrase between two offsets is made only by what happens to stand side by side: whole published values (a list of
 * names), or for a short phrase the end of one block and the beginning of the next. Words cut by inline tags are no such thing.
 */
export function isSideBySide(
  text: string,
  from: number,
  to: number,
  length: number,
  values: ReadonlySet<string>,
): boolean {
  const inside = text.slice(from, to);
  CUT.lastIndex = 0;
  if (!CUT.test(inside)) return false;
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(to, to + REACH);
  const left = lastPiece(before);
  const right = after.split(CUT)[0] as string;
  const pieces = `${left}${inside}${right}`
    .split(CUT)
    .map(foldHan)
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return false;
  const [first, last] = [pieces[0] as string, pieces.at(-1) as string];
  const middle = pieces.slice(1, -1);
  const startsWith = foldHan(left).length;
  const endsWith = foldHan(right).length;
  const isWhole =
    middle.every((piece) => values.has(piece)) &&
    endsInValue(first, first.length - startsWith, values) &&
    beginsWithValue(last, last.length - endsWith, values);
  if (isWhole) return true;
  if (length >= LONG) return false;
  const cuts = inside.match(CUT) ?? [];
  return cuts.some((cut) => !INLINE_TAG.test(cut) && cut !== '\n') && (startsWith > 0 || endsWith > 0);
}

function lastPiece(before: string): string {
  const pieces = before.split(CUT);
  return pieces.at(-1) as string;
}

/** The piece ends in a published value that holds at least its last `part` characters. */
function endsInValue(piece: string, part: number, values: ReadonlySet<string>): boolean {
  for (let size = Math.max(1, part); size <= piece.length; size++) {
    if (values.has(piece.slice(piece.length - size))) return true;
  }
  return false;
}

function beginsWithValue(piece: string, part: number, values: ReadonlySet<string>): boolean {
  for (let size = Math.max(1, part); size <= piece.length; size++) {
    if (values.has(piece.slice(0, size))) return true;
  }
  return false;
}
