import { type Document, isCollection, isPair } from 'yaml';
import type { LocatedText } from './located-text.ts';

/** Deepest nesting accepted; the deepest content needs four levels. */
const MAX_DEPTH = 30;

/** Whether a file is nested more deeply than any content can be. Walks without recursion, so depth itself does no harm. */
export function isTooDeep(document: Document.Parsed): boolean {
  let level: unknown[] = [document.contents];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((node) => {
      if (!isCollection(node)) return [];
      return node.items.flatMap((item: unknown) => (isPair(item) ? [item.key, item.value] : [item]));
    });
  }
  return false;
}

/** The line with the most signs that open a level: the likeliest place to look at in a file nested too deeply. */
export function deepestLine(text: LocatedText): number {
  let deepest = { line: 1, signs: -1 };
  for (let line = 1; line <= text.lineCount; line++) {
    const signs =
      text
        .line(line)
        .match(/[[{]|- |^ +|\? /g)
        ?.join('').length ?? 0;
    if (signs > deepest.signs) deepest = { line, signs };
  }
  return deepest.line;
}
