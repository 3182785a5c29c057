import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';
import { type PrintedText, textValues } from './text-values.ts';

const HALF = /\([^()（）]*[\p{Script=Han}][^()（）]*\)/gu;
const FULL = /（[^()（）]*[\p{Script=Han}][^()（）]*）/gu;

export const bracketsMixed: FindingRule = {
  code: 'TEXT_BRACKETS_MIXED',
  severity: '低',
  title: '半角和全角括号混用',
  explanation:
    '同一份文件里，括着汉字的括号有的用半角“( )”，有的用全角“（ ）”。指向较少的写法，一样多时指向半角。',
  observe(document) {
    const values = textValues(document);
    const half = found(values, HALF);
    const full = found(values, FULL);
    if (half.length === 0 || full.length === 0) return [];
    const fewer = half.length <= full.length ? half : full;
    return [
      {
        place: 'document',
        citations: fewer,
        sentence: `括着汉字的括号，${half.length}处用半角，${full.length}处用全角；较少的有${quoted(fewer[0]?.part ?? '')}。`,
      },
    ];
  },
};

function found(values: readonly PrintedText[], pattern: RegExp): { path: string; part: string }[] {
  return values.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([part]) => ({ path, part })));
}
