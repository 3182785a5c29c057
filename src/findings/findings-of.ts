import type { BudgetDocument, SourceAnchor, ValuePath } from '../model/budget-document.ts';
import { printedValues } from '../model/printed-values.ts';
import { UNFILLED } from '../model/unfilled.ts';
import { type EnteredFinding, observeEntered } from './entered-findings.ts';
import {
  type Citation,
  type Finding,
  type FindingAnchor,
  type FindingRule,
  familyOf,
  type Observation,
} from './finding.ts';
import { FINDING_RULES } from './finding-rules.ts';
import { REVIEW_RULES } from './review-rules.ts';
import { permanentPlaces } from './row-keys.ts';
import { valuePlaces } from './value-places.ts';

/**
 * Everything the rules see in one document, with what the editor entered by hand: what concerns the whole document first, then
 * in the order of the values concerned, then of the rules, by hand last. The same document always gives the same list.
 * Holds nothing of family REVIEW.
 */
export function findingsOf(document: BudgetDocument, entered: readonly EnteredFinding[] = []): Finding[] {
  return toFindings(document, [
    ...FINDING_RULES.flatMap((rule) => observe(rule, document)),
    ...observeEntered(document, entered).observed,
  ]);
}

/** Words a secrecy and privacy review should confirm before publication. For staff only: never to be published. */
export function reviewFindingsOf(document: BudgetDocument): Finding[] {
  return toFindings(
    document,
    REVIEW_RULES.flatMap((rule) => observe(rule, document)),
  );
}

/** An observation with the rule it came from. */
type Observed = Observation & Pick<FindingRule, 'code' | 'severity'>;

function observe(rule: FindingRule, document: BudgetDocument): Observed[] {
  const { code, severity } = rule;
  return rule.observe(document).map((observation) => ({ ...observation, code, severity }));
}

/** Observations in the order of their rules → findings in reading order. Sorting is stable, so the rules' order stays. */
function toFindings(document: BudgetDocument, observed: readonly Observed[]): Finding[] {
  const values = printedValues(document);
  const order = new Map(values.map(({ path }, index) => [path, index]));
  const texts = new Map(values.map(({ path, text }) => [path, text]));
  const placeOf = valuePlaces(document);
  const permanent = permanentPlaces(document);
  const rank = ({ place, citations }: Observed): number =>
    /^document\b/.test(place) ? -1 : (order.get(citations[0]?.path ?? '') ?? -1);
  // What waits to be filled in, in a draft, says nothing that could be remarked on.
  const isUnfilled = ({ path }: Citation): boolean => texts.get(path)?.includes(UNFILLED) ?? false;
  return observed
    .filter(({ citations }) => !citations.some(isUnfilled))
    .map((observation) => ({ observation, rank: rank(observation) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ observation }) => toFinding(observation));

  function toFinding({ code, severity, place, citations, sentence }: Observed): Finding {
    const paths = [...new Set(citations.map(({ path }) => path))];
    return {
      id: `${code}@${permanent(place)}`,
      rule: code,
      family: familyOf(code),
      severity,
      sentence,
      quotations: citations.map(({ path, part, beside }) => ({
        path,
        text: beside ?? part ?? texts.get(path) ?? null,
      })),
      paths,
      projects: [...new Set(paths.flatMap((path) => projectOf(path) ?? []))],
      anchors: anchorsOf(citations),
    };
  }

  function anchorsOf(citations: readonly Citation[]): FindingAnchor[] {
    const file = document.source?.file;
    if (file === undefined) return [];
    const ranges = citations.flatMap(({ path, lines }) => {
      const place: SourceAnchor | null = lines ?? placeOf(path);
      return place ? [place] : [];
    });
    const distinct = new Map(ranges.map((range) => [range.join('-'), range]));
    return [...distinct.values()]
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map((lines) => ({ file, lines }));
  }
}

function projectOf(path: ValuePath): string | undefined {
  return /^projects\/([^/]+)\//.exec(path)?.[1];
}
