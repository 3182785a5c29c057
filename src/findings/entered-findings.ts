import type { BudgetDocument, ValuePath } from '../model/budget-document.ts';
import { printedValues } from '../model/printed-values.ts';
import type { FindingCode, FindingFamily, FindingRule, Observation, Severity } from './finding.ts';

/** A finding no rule can make, entered by the editor with the same shape. */
export interface EnteredFinding {
  family: Exclude<FindingFamily, 'REVIEW'>;
  severity: Severity;
  /** One neutral Chinese sentence. */
  sentence: string;
  /** The values concerned; `words` is the part quoted, to the letter, `null` for the whole value or a blank. At least one. */
  quotations: readonly { path: ValuePath; words: string | null }[];
}

/** Code of what is entered by hand: «GOAL_BY_HAND». */
function enteredCode(family: EnteredFinding['family']): FindingCode {
  return `${family}_BY_HAND`;
}

/**
 * Entered findings as observations. Their place is their first value; a second one of a family at the same value is counted
 * («…/purpose#2»), in the order entered. `misquoted` holds the indexes of those left out, because a value or its words are not
 * printed, for the editor to mend.
 */
export function observeEntered(
  document: BudgetDocument,
  entered: readonly EnteredFinding[],
): { observed: (Observation & Pick<FindingRule, 'code' | 'severity'>)[]; misquoted: number[] } {
  const texts = new Map(printedValues(document).map(({ path, text }) => [path, text]));
  const used = new Map<string, number>();
  const misquoted: number[] = [];
  const observed = entered.flatMap(({ family, severity, sentence, quotations }, index) => {
    const isPrinted = quotations.every(
      ({ path, words }) => texts.has(path) && (words === null || texts.get(path)?.includes(words)),
    );
    const [first] = quotations;
    if (!first || !isPrinted) {
      misquoted.push(index);
      return [];
    }
    const code = enteredCode(family);
    const count = (used.get(`${code}@${first.path}`) ?? 0) + 1;
    used.set(`${code}@${first.path}`, count);
    const citations = quotations.map(({ path, words }) =>
      words === null ? { path } : { path, part: words },
    );
    return [
      { code, severity, sentence, citations, place: count === 1 ? first.path : `${first.path}#${count}` },
    ];
  });
  return { observed, misquoted };
}
