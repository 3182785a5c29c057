import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { parsePlainYaml } from '../../source/parse-plain-yaml.ts';
import type { FilePath, Json } from '../desk-api.ts';

/** A file's text with what the parser saw in it; every node knows its range in the text and its tokens. */
export interface OpenYaml {
  text: string;
  document: Document.Parsed;
  /** Plain data of the file. */
  values: Json;
}

/** Reads a text so that it can be edited in place; `null` where it is no plain data: syntax errors, no map, aliases, anchors, tags. */
export function openYaml(text: string): OpenYaml | null {
  let document: Document.Parsed;
  try {
    document = parsePlainYaml(text, { keepSourceTokens: true });
    if (document.errors.length > 0 || !isMap(document.contents) || !isPlain(document)) return null;
    return { text, document, values: document.toJS({ maxAliasCount: 0 }) as Json };
  } catch (error) {
    // Nested more deeply than the parser can follow.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isPlain(document: Document.Parsed): boolean {
  let plain = true;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.tag || ('anchor' in node && node.anchor)) plain = false;
    },
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== 'string') plain = false;
    },
  });
  return plain;
}

/** A value in the file: its node, and what holds it. */
export interface Held {
  node: Node;
  /** Offset just behind the colon or dash it belongs to; `null` inside brackets and for the whole file. */
  after: number | null;
  /** Column of the key or dash that holds it, 0-based; what is written below it stands further right. */
  column: number;
}

/** The value at a path, or `null` where there is none. */
export function heldAt({ text, document }: OpenYaml, path: FilePath): Held | null {
  let held: Held = { node: document.contents as Node, after: null, column: -1 };
  let isFlow = false;
  for (const step of path) {
    const { node } = held;
    isFlow ||= (isMap(node) || isSeq(node)) && node.flow === true;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step) as
        | Pair<Node, Node>
        | undefined;
      if (!pair) return null;
      const colon = tokenOffset(pair.srcToken?.sep, 'map-value-ind');
      const after = colon === null || isFlow ? null : colon + 1;
      held = { node: pair.value as Node, after, column: columnOf(text, pair.key.range?.[0] ?? 0) };
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      const dash = isFlow ? null : (dashOffsets(node)[step] ?? null);
      held = {
        node: node.items[step] as Node,
        after: dash === null ? null : dash + 1,
        column: dash === null ? held.column : columnOf(text, dash),
      };
    } else return null;
  }
  return held.node ? held : null;
}

/** Offsets of the dashes of a list written in rows. */
export function dashOffsets(node: Node): number[] {
  const token = (node as { srcToken?: { type: string; items: { start: Tokens }[] } }).srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => tokenOffset(start, 'seq-item-ind') ?? []);
}

type Tokens = readonly { type: string; offset: number }[];

function tokenOffset(tokens: Tokens | undefined, type: string): number | null {
  return tokens?.find((token) => token.type === type)?.offset ?? null;
}

export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (start === 0 && text.startsWith('\uFEFF') ? 1 : 0);
}

/** Offset where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset behind the line break that ends the line of an offset, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** Where the last character of a value stands, plus one: comments and blank lines after it are not part of it. */
export function valueEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (!isMap(node) && !isSeq(node)) return end;
  if (node.flow) return end;
  const last = node.items.at(-1);
  if (last === undefined) return end;
  if (!isMap(node)) return valueEnd(last as Node) || (dashOffsets(node).at(-1) ?? 0) + 1;
  return pairEnd(last as Pair<Node, Node | null>);
}

/** The same of a key with its value. */
export function pairEnd({ key, value, srcToken }: Pair<Node, Node | null>): number {
  if (value && !isEmpty(value)) return valueEnd(value);
  return (tokenOffset(srcToken?.sep, 'map-value-ind') ?? key.range?.[1] ?? 0) + 1;
}

/** A value that is not written at all: `key:` and nothing. */
export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1];
}

/** The line break a file uses, as its first line has it. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
