import type { BudgetDocument, SourceAnchor, ValuePath } from '../model/budget-document.ts';
import { type TemplateItem, templateItems } from './template-items.ts';

/** A place where the source text and the model part ways. Offsets count UTF-16 units of the source text. */
export interface Mismatch {
  /** The value expected there, `null` for a fixed label of the template or for text that nothing accounts for. */
  path: ValuePath | null;
  /** What should stand there, without white space. */
  expected: string;
  /** What stands there instead, without white space, up to where the two agree again. */
  found: string;
  /** Offset in the source text of the first differing character. */
  offset: number;
  /** Number of characters of `expected` that still agree. */
  agreed: number;
}

export interface Alignment {
  anchors: Map<ValuePath, SourceAnchor>;
  mismatches: Mismatch[];
  /** Characters of the source other than white space, and how many of them the model and the template reproduce. */
  characters: number;
  accounted: number;
}

/**
 * Lays the model's values and the template's fixed labels, in printed order, over the source text, character by character
 * (white space aside). Returns where each value stands; `null` when the document has no source text.
 * Where the two differ the alignment says so and takes up again further on, so one slip does not cost the other anchors.
 */
export function alignSource(document: BudgetDocument): Alignment | null {
  if (!document.source) return null;
  const source = compact(document.source.text);
  const items = templateItems(document);
  const anchors = new Map<ValuePath, SourceAnchor>();
  const mismatches: Mismatch[] = [];
  const lineAt = lineFinder(document.source.text);
  let accounted = 0;
  let item = 0;
  let position = 0;
  while (item < items.length || position < source.text.length) {
    const run = matchRun(items, source.text, item, position);
    for (const { index, start, end } of run.matches) {
      accounted += end - start;
      const path = (items[index] as TemplateItem).path;
      if (path && end > start)
        anchors.set(path, [lineAt(source.offsets[start]), lineAt(source.offsets[end - 1])]);
    }
    if (run.isComplete) break;
    const next = resume(items, source.text, run.item, run.position);
    const expected = items[run.item]?.texts[0] ?? '';
    const found = source.text.slice(run.position, next.position);
    const agreed = commonPrefix(expected, source.text.slice(run.position));
    // Where words are cut short the place is their end, not the start of what comes after.
    const isCut = agreed > 0 && found.length <= agreed;
    const at = Math.min(run.position + agreed, source.text.length - 1);
    const offset = isCut ? (source.offsets[at - 1] as number) + 1 : source.offsets[at];
    mismatches.push({
      path: items[run.item]?.path ?? null,
      expected,
      found,
      offset: offset ?? document.source.text.length,
      agreed,
    });
    item = next.item;
    position = next.position;
  }
  return { anchors, mismatches, characters: source.text.length, accounted };
}

interface Run {
  matches: { index: number; start: number; end: number }[];
  isComplete: boolean;
  item: number;
  position: number;
}

/**
 * Matches as many items as possible from one place on. A merged cell (the same first- or second-level indicator as in the row
 * above) may or may not be printed again, so both readings are tried; states already tried are not tried twice.
 */
function matchRun(items: readonly TemplateItem[], text: string, fromItem: number, fromPosition: number): Run {
  const alternatives: { item: number; position: number; depth: number }[] = [];
  const tried = new Set<string>();
  let trail: Run['matches'] = [];
  let best: Run = { matches: [], isComplete: false, item: fromItem, position: fromPosition };
  let item = fromItem;
  let position = fromPosition;
  for (;;) {
    while (item < items.length) {
      const { texts, isOptional } = items[item] as TemplateItem;
      const match = texts.find((candidate) => text.startsWith(candidate, position));
      if (match === undefined && !isOptional) break;
      if (match !== undefined) {
        if (isOptional) alternatives.push({ item: item + 1, position, depth: trail.length });
        trail.push({ index: item, start: position, end: position + match.length });
        position += match.length;
      }
      item++;
    }
    const isComplete = item === items.length && position === text.length;
    if (isComplete || position > best.position || (position === best.position && item > best.item)) {
      best = { matches: [...trail], isComplete, item, position };
    }
    if (isComplete) return best;
    let retry = alternatives.pop();
    while (retry && tried.has(`${retry.item}:${retry.position}`)) retry = alternatives.pop();
    if (!retry) return best;
    tried.add(`${retry.item}:${retry.position}`);
    trail = trail.slice(0, retry.depth);
    ({ item, position } = retry);
  }
}

/** How far ahead, in characters and in items, the two may be taken up again after a difference. */
const REACH = { characters: 3000, items: 60 };
/** Shorter texts («是», «10») stand everywhere and say nothing about the place. */
const TELLING_LENGTH = 4;

/** The nearest later item whose text stands nearest after the difference. */
function resume(
  items: readonly TemplateItem[],
  text: string,
  item: number,
  position: number,
): { item: number; position: number } {
  let best: { item: number; position: number; cost: number } | null = null;
  for (let index = item; index < Math.min(items.length, item + REACH.items); index++) {
    const { texts } = items[index] as TemplateItem;
    for (const candidate of texts) {
      if (candidate.length < TELLING_LENGTH) continue;
      const found = text.indexOf(candidate, position + (index === item ? 1 : 0));
      if (found === -1 || found - position > REACH.characters) continue;
      const cost = found - position + (index - item) * 2;
      if (!best || cost < best.cost) best = { item: index, position: found, cost };
    }
  }
  return best ?? { item: items.length, position: text.length };
}

/** Source text without white space, with the offset each remaining UTF-16 unit came from. */
function compact(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let kept = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    if (/\s/.test(unit)) continue;
    kept += unit;
    offsets.push(index);
  }
  return { text: kept, offsets };
}

function lineFinder(text: string): (offset: number | undefined) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset = 0) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
