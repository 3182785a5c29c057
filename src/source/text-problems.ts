import { type Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { z } from 'zod';
import { emptyAdvice, keyName } from './advice.ts';
import type { LocatedText } from './located-text.ts';
import { findLookalike } from './lookalikes.ts';
import { type Problem, problem } from './problem.ts';
import { type Path, schemaAt } from './schema-path.ts';

/** Characters a page cannot carry: controls other than tab and line feed, and halves of surrogate pairs. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
/** Characters that print nothing or turn the writing direction round. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/u;

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
        const character = pattern.exec(value)?.[0];
        if (character === undefined) return;
        problems.push(problem(code, placeOf(character), { character: codePoint(character) }));
      };
      report('TEXT_CONTROL_CHARACTER', CONTROL);
      report('TEXT_HIDDEN_CHARACTER', HIDDEN);
      const lookalike = findLookalike(value);
      if (lookalike) {
        const { character, twin } = lookalike;
        problems.push(
          problem('TEXT_LOOKALIKE', placeOf(character), { character: codePoint(character), twin }),
        );
      }
      const markup = MARKUP.exec(value)?.[0];
      if (markup) problems.push(problem('TEXT_MARKUP', placeOf(markup), { markup: markup.trim() }));
      if (value !== value.trim() && value.trim() !== '') problems.push(problem('TEXT_SURROUNDING_SPACE', at));
      if (value !== '' && value.trim() === '') {
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

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
