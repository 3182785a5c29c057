import { type Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { z } from 'zod';
import { emptyAdvice, keyName } from './advice.ts';
import type { LocatedText } from './located-text.ts';
import { findLookalikes } from './lookalikes.ts';
import { type Problem, problem } from './problem.ts';
import { type Path, schemaAt } from './schema-path.ts';

/** Characters a page cannot carry: controls other than tab and line feed, and halves of surrogate pairs. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Characters that print nothing, break a line or turn the writing direction round. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}|[\u2028\u2029\u2800\ufff9-\ufffb]/gu;

/** Words a browser would take for a tag, a comment or a character of HTML if they were not escaped. */
const MARKUP =
  /<(?:[a-z][a-z0-9-]*[\s/>]|\/[a-z]|!--|!\[CDATA\[|\?)|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Looks at every text of a file for what cannot be published, what nobody sees and what is not what it seems. */
export function textProblems(document: Document.Parsed, text: LocatedText, schema: z.ZodType): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, node, ancestors) {
      const parent = ancestors.at(-1);
      if (node.source === '~' && node.value === null) {
        const path = pathOf([...ancestors, node]);
        const cell = schemaAt(schema, path);
        if (!(cell instanceof z.ZodNullable && cell.unwrap() instanceof z.ZodString)) return;
        const [start, end] = node.range ?? [0, 1];
        const values = { key: keyName(path), raw: '~', found: '空白', otherwise: '；空白就写 null。' };
        problems.push(problem('TEXT_NOT_QUOTED', text.at(start, end), values));
      }
      if (typeof node.value !== 'string' || (isPair(parent) && parent.key === node)) return;
      const value = node.value;
      const [start, end] = node.range ?? [0, 1];
      const at = text.at(start, end);
      /** Where some words of the value stand; written with escapes they stand nowhere, and the whole value is shown. */
      const placeOf = (words: string) => {
        const offset = text.text.slice(start, end).indexOf(words);
        return offset === -1 ? at : text.at(start + offset, start + offset + words.length);
      };
      const report = (code: 'TEXT_CONTROL_CHARACTER' | 'TEXT_HIDDEN_CHARACTER', pattern: RegExp): void => {
        const characters = value.match(pattern);
        if (!characters) return;
        problems.push(problem(code, placeOf(characters[0]), { characters: countedCodes(characters) }));
      };
      const isBlank = value.replace(HIDDEN, '').trim() === '';
      report('TEXT_CONTROL_CHARACTER', CONTROL);
      if (!isBlank) report('TEXT_HIDDEN_CHARACTER', HIDDEN);
      const lookalikes = findLookalikes(value);
      if (lookalikes[0]) {
        const characters = lookalikes.map(
          ({ character, twin }) => `${codePoint(character)} 看着像「${twin}」`,
        );
        problems.push(
          problem('TEXT_LOOKALIKE', placeOf(lookalikes[0].character), { characters: firstFew(characters) }),
        );
      }
      const markup = MARKUP.exec(value)?.[0];
      if (markup) problems.push(problem('TEXT_MARKUP', placeOf(markup), { markup: markup.trim() }));
      if (value !== value.trim() && !isBlank) problems.push(problem('TEXT_SURROUNDING_SPACE', at));
      // What looks blank is no text, whatever it holds.
      if (value !== '' && isBlank) {
        const path = pathOf([...ancestors, node]);
        const advice = emptyAdvice(schemaAt(schema, path));
        problems.push(problem('TEXT_EMPTY', at, { key: keyName(path), advice }));
      }
    },
  });
  return problems;
}

/** Path of the last of some nodes, each inside the one before. */
function pathOf(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, index): (string | number)[] => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    return isSeq(node) ? [node.items.indexOf(nodes[index + 1])] : [];
  });
}

/** «U+200B（3 个）、U+202E». */
function countedCodes(characters: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  const codes = [...counts].map(
    ([character, count]) => codePoint(character) + (count > 1 ? `（${count} 个）` : ''),
  );
  return firstFew(codes);
}

const FEW = 5;

function firstFew(items: readonly string[]): string {
  return `${items.slice(0, FEW).join('、')}${items.length > FEW ? ` 等 ${items.length} 种` : ''}`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
