import { printedValues } from '../../../model/printed-values.ts';
import type { FindingCode, FindingRule } from '../../finding.ts';
import { listed, quoted } from '../../words.ts';

/** Makes a review rule that points at every text in which some words occur. */
export function reviewWords(
  code: FindingCode,
  severity: FindingRule['severity'],
  title: string,
  explanation: string,
  words: RegExp,
): FindingRule {
  return {
    code,
    severity,
    title,
    explanation,
    observe: (document) =>
      printedValues(document).flatMap(({ path, text }) => {
        const parts = [...new Set([...(text ?? '').matchAll(words)].map(([part]) => part))];
        if (parts.length === 0) return [];
        return [
          {
            place: path,
            citations: parts.map((part) => ({ path, part })),
            sentence: `${title}，公开前请审核：${listed(
              parts.map((part) => quoted(part)),
              '处',
            )}。`,
          },
        ];
      }),
  };
}
