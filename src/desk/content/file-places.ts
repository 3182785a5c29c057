import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { LocatedText } from '../../source/located-text.ts';
import type { FilePath, Json, PathKey } from '../desk-api.ts';
import { dashOffsets, isEmpty, openYaml, pairEnd, valueEnd } from '../yaml/open-yaml.ts';

/** A value in a file's text: its path, its place, and what it takes up, its key included. */
interface Entry {
  path: FilePath;
  line: number;
  column: number;
  start: number;
  end: number;
}

/** Where the values of a file stand. */
export interface FilePlaces {
  /** Plain data; `null` while the text cannot be read. */
  values: { readonly [key: string]: Json } | null;
  entries: readonly Entry[];
  /** The innermost value at a 1-based line and column (in characters), or `null`. */
  pathAt(line: number, column: number): PathKey | null;
}

/** Reads the places in a text, its BOM and Windows line breaks put aside as the checks do. */
export function filePlaces(raw: string): FilePlaces {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const open = openYaml(text);
  if (!open) return { values: null, entries: [], pathAt: () => null };
  const located = new LocatedText('', text);
  const entries: Entry[] = [];
  const add = (path: FilePath, node: Node | null, start: number, end: number): void => {
    const at = node && !isEmpty(node) ? (node.range?.[0] ?? start) : start;
    const { line, column } = located.at(at);
    entries.push({ path, line, column, start, end });
    walk(path, node);
  };
  const walk = (path: FilePath, node: Node | null): void => {
    if (isMap(node)) {
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        add([...path, key], pair.value, pair.key.range?.[0] ?? 0, pairEnd(pair));
      }
    } else if (isSeq(node)) {
      const dashes = dashOffsets(node);
      node.items.forEach((item, index) => {
        const start = dashes[index] ?? (item as Node).range?.[0] ?? 0;
        add([...path, index], item as Node, start, Math.max(start + 1, valueEnd(item as Node)));
      });
    }
  };
  walk([], open.document.contents as Node);
  return {
    values: open.values as FilePlaces['values'],
    entries,
    pathAt: (line, column) => {
      const before = [...located.line(line)].slice(0, column - 1).join('');
      const offset = located.offsetOfLine(line) + before.length;
      const around = entries.filter(({ start, end }) => start <= offset && offset < end);
      const innermost = around.reduce<Entry | null>(
        (best, entry) => (best && best.path.length >= entry.path.length ? best : entry),
        null,
      );
      return innermost?.path.join('/') ?? null;
    },
  };
}
