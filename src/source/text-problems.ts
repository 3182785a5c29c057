import { type Document, isPair, isScalar, visit } from 'yaml';
import type { LocatedText } from './located-text.ts';
import { type Problem, problem } from './problem.ts';

/** Characters a page cannot carry: controls other than tab and line feed, and halves of surrogate pairs. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;
/** Characters that print nothing or turn the writing direction round. */
const HIDDEN = /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/u;

/** Looks at every text of a file for characters that cannot be published or that nobody sees. */
export function textProblems(document: Document.Parsed, text: LocatedText): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, node, path) {
      const parent = path.at(-1);
      if (typeof node.value !== 'string' || (isPair(parent) && parent.key === node)) return;
      const value = node.value;
      const at = isScalar(node) && node.range ? text.at(node.range[0], node.range[1]) : text.at(0);
      const control = CONTROL.exec(value);
      if (control) problems.push(problem('TEXT_CONTROL_CHARACTER', at, { character: codePoint(control[0]) }));
      const hidden = HIDDEN.exec(value);
      if (hidden) problems.push(problem('TEXT_HIDDEN_CHARACTER', at, { character: codePoint(hidden[0]) }));
      if (value !== value.trim() && value.trim() !== '') problems.push(problem('TEXT_SURROUNDING_SPACE', at));
      if (value !== '' && value.trim() === '') {
        const key = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : '这一项';
        problems.push(problem('TEXT_EMPTY', at, { key }));
      }
    },
  });
  return problems;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
