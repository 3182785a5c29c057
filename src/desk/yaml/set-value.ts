import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { FilePath, Json } from '../desk-api.ts';
import { EditError, valueAt } from './edit-values.ts';
import {
  columnOf,
  type Held,
  heldAt,
  lineBreakOf,
  lineEnd,
  lineStart,
  type OpenYaml,
  pairEnd,
} from './open-yaml.ts';
import { below, blockLines, isOnLine, lineValue, spellKey } from './spell-block.ts';
import { type ScalarValue, spellScalar } from './spell-scalar.ts';
import { ended, regionText, valueRegion } from './value-region.ts';

/** Keys of the group at a path, in the order they are written in. */
export type KeyOrder = (path: FilePath) => readonly string[];

/**
 * Gives a value; candidates best first. A cell that had the same value in an `earlier` text is written as it was written there,
 * so that taking a change back gives the same bytes.
 */
export function setValue(
  open: OpenYaml,
  path: FilePath,
  value: Json,
  keyOrder: KeyOrder,
  earlier: readonly OpenYaml[],
): string[] {
  const held = heldAt(open, path);
  if (!held) return [addKey(open, path, value, keyOrder)];
  if (isGroup(value)) return [setGroup(open, held, value)];
  const region = valueRegion(open.text, held);
  const spelled = spellScalar(value, region.place).map((spelling) => regionText(open.text, region, spelling));
  return [...asBefore(open, held, path, value, earlier), ...spelled].map(
    (text) => open.text.slice(0, region.start) + text + open.text.slice(region.end),
  );
}

/** How earlier texts wrote a cell when it had this value; only where what stands around it is still the same. */
function asBefore(
  open: OpenYaml,
  held: Held,
  path: FilePath,
  value: ScalarValue,
  earlier: readonly OpenYaml[],
): string[] {
  const now = valueRegion(open.text, held);
  return earlier.flatMap((before) => {
    const then = heldAt(before, path);
    if (!then || !isScalar(then.node) || valueAt(before.values, path) !== value) return [];
    const region = valueRegion(before.text, then);
    const text = before.text.slice(region.start, region.end);
    const isSamePlace =
      region.place.mayBeBlock === now.place.mayBeBlock &&
      region.tail.trim() === now.tail.trim() &&
      text.endsWith('\n') === open.text.slice(now.start, now.end).endsWith('\n');
    return isSamePlace ? [text] : [];
  });
}

function setGroup(open: OpenYaml, held: Held, value: Json): string {
  const { text } = open;
  const region = valueRegion(text, held);
  const put = (start: number, part: string): string =>
    text.slice(0, start) +
    ended(text.slice(start, region.end), part, region.place.lineBreak) +
    text.slice(region.end);
  if (held.after === null) {
    return text.slice(0, region.start) + lineValue(value) + text.slice(region.end);
  }
  if (text[held.after - 1] === '-' && !isOnLine(value)) {
    const start = lineStart(text, held.after);
    return put(start, blockLines([value], held.column, region.place.lineBreak));
  }
  if (isOnLine(value))
    return put(region.start, ` ${likeBefore(text, held.node, lineValue(value))}${region.tail}`);
  const first = region.tail.replace(/\s*$/, '') + region.place.lineBreak;
  return put(region.start, first + blockLines(value, held.column + 2, region.place.lineBreak));
}

/** Spaces inside brackets, where the list had them: `[ 54, 179 ]`. */
function likeBefore(text: string, node: Node, line: string): string {
  const isSpaced =
    isSeq(node) && node.flow && /^\[ .* \]$/.test(text.slice(node.range?.[0], node.range?.[1]));
  return isSpaced && line.length > 2 ? `[ ${line.slice(1, -1)} ]` : line;
}

/** Writes a key the file does not have, behind the one that comes before it in the schema. */
function addKey(open: OpenYaml, path: FilePath, value: Json, keyOrder: KeyOrder): string {
  const { text } = open;
  const key = path.at(-1);
  const parent = heldAt(open, path.slice(0, -1));
  if (typeof key !== 'string' || !parent || !isMap(parent.node)) throw new EditError('没有这一格。');
  if (parent.node.flow) throw new EditError('这一组写在花括号里，请用编辑器改。');
  const pairs = parent.node.items as Pair<Node, Node | null>[];
  const keys = keyOrder(path.slice(0, -1));
  const rank = keys.indexOf(key);
  if (rank === -1) throw new EditError('这里没有这个名称。');
  const nameOf = (pair: Pair<Node, Node | null>): string => String(isScalar(pair.key) ? pair.key.value : '');
  const previous = pairs.findLast((pair) => {
    const at = keys.indexOf(nameOf(pair));
    return at !== -1 && at < rank;
  });
  const [first] = pairs as [Pair<Node, Node | null>];
  const firstStart = first.key.range?.[0] ?? 0;
  const column = columnOf(text, firstStart);
  const lineBreak = lineBreakOf(text);
  const line = `${' '.repeat(column)}${spellKey(key)}:${below(value, column, lineBreak)}`;
  if (!previous) {
    const at = lineStart(text, firstStart);
    if (text.slice(at, firstStart).replace('\uFEFF', '').trim() !== '')
      throw new EditError('请用编辑器加上这一项。');
    const from = text[at] === '\uFEFF' ? at + 1 : at;
    return text.slice(0, from) + line + text.slice(from);
  }
  const at = linesEnd(text, previous);
  return text.slice(0, at).endsWith('\n')
    ? text.slice(0, at) + line + text.slice(at)
    : text + lineBreak + line.replace(/\r?\n$/, '');
}

/** Takes a key out of the file, with its lines. */
export function unsetValue(open: OpenYaml, path: FilePath): string {
  const { text } = open;
  const parent = heldAt(open, path.slice(0, -1));
  const pair = isMap(parent?.node)
    ? parent.node.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  if (!parent || !pair || !isMap(parent.node) || parent.node.flow) throw new EditError('没有这一格。');
  const key = (pair.key as Node).range?.[0] ?? 0;
  const start = lineStart(text, key);
  if (text.slice(start, key).replace('\uFEFF', '').trim() !== '')
    throw new EditError('请用编辑器删掉这一项。');
  const from = text[start] === '\uFEFF' ? start + 1 : start;
  const end = linesEnd(text, pair as Pair<Node, Node | null>);
  const rest = text.slice(0, from) + text.slice(end);
  return text.endsWith('\n') ? rest : rest.replace(/\r?\n$/, '');
}

/** Where the lines of a key end. */
function linesEnd(text: string, pair: Pair<Node, Node | null>): number {
  const end = pairEnd(pair);
  return text[end - 1] === '\n' ? end : lineEnd(text, end);
}

function isGroup(value: Json): value is Json & object {
  return typeof value === 'object' && value !== null;
}
