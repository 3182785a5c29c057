import type { FindingRule } from '../../finding.ts';
import { listed, quoted } from '../../words.ts';
import { around, proseValues } from './text-values.ts';

const HALF = /(?<=\p{Script=Han})[,;?!](?=\p{Script=Han}|\s*$)/gu;
const FULL = /[，；？！]/;

export const signsMixed: FindingRule = {
  code: 'TEXT_SIGNS_MIXED',
  severity: '低',
  title: '半角和全角标点混用',
  explanation: '汉字之间印着半角的逗号、分号、问号或叹号，而文件别处用全角标点。每份文件合为一条。',
  observe(document) {
    const values = proseValues(document);
    if (!values.some(({ text }) => FULL.test(text))) return [];
    const citations = values.flatMap(({ path, text }) =>
      [...text.matchAll(HALF)].map((match) => ({
        path,
        part: around(text, match.index, match.index + 1, 4),
      })),
    );
    if (citations.length === 0) return [];
    const words = listed(
      citations.map(({ part }) => quoted(part)),
      '处',
      3,
    );
    return [
      {
        place: 'document',
        citations,
        sentence: `${citations.length}处标点印作半角（${words}），别处用全角。`,
      },
    ];
  },
};
