import { isSeq, type Node } from 'yaml';
import type { FilePath, Json } from '../desk-api.ts';
import { EditError } from './edit-values.ts';
import { joinUnits, type ListUnits, listUnits } from './list-units.ts';
import { heldAt, lineBreakOf, type OpenYaml } from './open-yaml.ts';
import { blockLines, lineValue } from './spell-block.ts';
import { valueRegion } from './value-region.ts';

const NOT_ROWS = '这个列表的写法特别，请用编辑器增减行。';

/** Puts a row into a list; `null` where the list has no rows yet and is written anew with this one. */
export function insertRow(open: OpenYaml, path: FilePath, at: number, value: Json): string | null {
  const list = heldAt(open, path);
  if (!list || !isSeq(list.node) || list.node.items.length === 0) return null;
  const { node } = list;
  const { text } = open;
  if (node.flow) {
    const items = itemRanges(node);
    const before = items[at - 1];
    const spelled = lineValue(value);
    if (before) return `${text.slice(0, before[1])}, ${spelled}${text.slice(before[1])}`;
    const [first] = items as [[number, number]];
    return `${text.slice(0, first[0])}${spelled}, ${text.slice(first[0])}`;
  }
  const units = unitsOf(open, node);
  const lineBreak = lineBreakOf(text);
  const gaps = [...units.gaps];
  if (at < units.rows.length) gaps.splice(at + 1, 0, '');
  const row = blockLines([value], units.column, lineBreak);
  return joinUnits(units, units.rows.toSpliced(at, 0, row), gaps, lineBreak);
}

/** Takes a row out of a list. What is left of a list of one row is `[]`. */
export function removeRow(open: OpenYaml, path: FilePath, at: number): string {
  const list = heldAt(open, path);
  const { text } = open;
  if (!list || !isSeq(list.node)) throw new EditError(NOT_ROWS);
  const { node } = list;
  if (node.flow) {
    const items = itemRanges(node);
    const [start, end] = items[at] as [number, number];
    const [before, after] = [items[at - 1], items[at + 1]];
    if (before) return text.slice(0, before[1]) + text.slice(end);
    if (after) return text.slice(0, start) + text.slice(after[0]);
    return `${text.slice(0, start)}]${text.slice(node.range?.[1] ?? end)}`;
  }
  const units = unitsOf(open, node);
  const lineBreak = lineBreakOf(text);
  if (units.rows.length === 1) {
    if (list.after === null) throw new EditError(NOT_ROWS);
    const { tail } = valueRegion(text, list);
    const behind = units.head.slice(list.after + tail.length);
    const rest = joinUnits({ ...units, head: behind }, [], [], lineBreak);
    const emptied = `${text.slice(0, list.after)} []${tail}${rest}`;
    return text.endsWith('\n') ? emptied : emptied.replace(/\r?\n$/, '');
  }
  const gaps = units.gaps.toSpliced(at, 1);
  gaps[at] = (units.gaps[at] ?? '') + (gaps[at] ?? '');
  return joinUnits(units, units.rows.toSpliced(at, 1), gaps, lineBreak);
}

/** Gives a row another place in its list; blank lines between rows stay where they are. */
export function moveRow(open: OpenYaml, path: FilePath, from: number, to: number): string {
  const list = heldAt(open, path);
  const { text } = open;
  if (!list || !isSeq(list.node)) throw new EditError(NOT_ROWS);
  const { node } = list;
  const moved = <T>(rows: readonly T[]): T[] => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    return next;
  };
  if (node.flow) {
    const items = itemRanges(node);
    const spelled = moved(items.map(([start, end]) => text.slice(start, end)));
    const between = items.map(([start], index) => text.slice(items[index - 1]?.[1] ?? start, start));
    const [first, last] = [items[0], items.at(-1)] as [[number, number], [number, number]];
    const joined = spelled.map((item, index) => (between[index] ?? '') + item).join('');
    return text.slice(0, first[0]) + joined + text.slice(last[1]);
  }
  const units = unitsOf(open, node);
  return joinUnits(units, moved(units.rows), units.gaps, lineBreakOf(text));
}

function itemRanges(node: { items: readonly unknown[] }): [number, number][] {
  return node.items.map((item) => {
    const [start, end] = (item as Node).range ?? [0, 0];
    return [start, end];
  });
}

function unitsOf({ text }: OpenYaml, node: Node): ListUnits {
  const units = listUnits(text, node);
  if (!units) throw new EditError(NOT_ROWS);
  return units;
}
