import { isSeq, type Node } from 'yaml';
import { columnOf, dashOffsets, lineEnd, lineStart, valueEnd } from './open-yaml.ts';

/**
 * A list written in rows, cut so that rows can change places: `head`, then before each row its `gap` (blank lines and comments
 * that stay where they are) and the row itself with the comments that travel with it: those right above it in the column of
 * its dash, and those right below it that stand further in.
 */
export interface ListUnits {
  head: string;
  gaps: string[];
  rows: string[];
  rest: string;
  /** Column of the dashes. */
  column: number;
}

/** Cuts the text of a file at a list's rows; `null` for a list that is not written in rows of its own lines. */
export function listUnits(text: string, node: Node): ListUnits | null {
  const dashes = dashOffsets(node);
  if (!isSeq(node) || dashes.length !== node.items.length || dashes.length === 0) return null;
  const column = columnOf(text, dashes[0] as number);
  const rows = node.items.map((item, index) => {
    const dash = dashes[index] as number;
    const end = Math.max(valueEnd(item as Node), dash + 1);
    return { start: lineStart(text, dash), end: text[end - 1] === '\n' ? end : lineEnd(text, end), dash };
  });
  if (rows.some(({ start, dash }) => text.slice(start, dash).replace('\uFEFF', '').trim() !== ''))
    return null;
  const gaps: string[] = [];
  const units: string[] = [];
  const [first] = rows as [(typeof rows)[number]];
  const headEnd = leadStart(text, 0, first.start, column);
  let position = headEnd;
  rows.forEach(({ start, end }, index) => {
    const lead = index === 0 ? headEnd : leadStart(text, position, start, column);
    gaps.push(text.slice(position, lead));
    const limit = rows[index + 1]?.start ?? text.length;
    position = trailEnd(text, end, limit, column);
    units.push(text.slice(lead, position));
  });
  return { head: text.slice(0, headEnd), gaps, rows: units, rest: text.slice(position), column };
}

/** Puts the text together with other rows, each with its gap; the end of the file stays with or without a line break. */
export function joinUnits(
  { head, rest, rows: before }: ListUnits,
  rows: readonly string[],
  gaps: readonly string[],
  lineBreak: string,
): string {
  const isOpenEnded = rest === '' && !(before.at(-1) ?? '').endsWith('\n');
  const joined = rows.map((row, index) => (gaps[index] ?? '') + (row.endsWith('\n') ? row : row + lineBreak));
  const text = head + joined.join('') + (gaps[rows.length] ?? '') + rest;
  return isOpenEnded ? text.replace(/\r?\n$/, '') : text;
}

function commentColumn(line: string): number | null {
  const match = /^( *)#/.exec(line);
  return match ? (match[1] as string).length : null;
}

/** Where the comments start that stand right above a row, in the column of its dash. */
function leadStart(text: string, from: number, rowStart: number, column: number): number {
  let start = rowStart;
  while (start > from) {
    const before = lineStart(text, start - 1);
    if (before < from || commentColumn(text.slice(before, start)) !== column) break;
    start = before;
  }
  return start;
}

/** Where the comments end that stand right below a row, further in than its dash. */
function trailEnd(text: string, rowEnd: number, limit: number, column: number): number {
  let end = rowEnd;
  while (end < limit) {
    const next = lineEnd(text, end);
    const at = commentColumn(text.slice(end, next));
    if (next > limit || at === null || at <= column) break;
    end = next;
  }
  return end;
}
