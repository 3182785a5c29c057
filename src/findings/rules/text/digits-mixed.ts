import { printedValues } from '../../../model/printed-values.ts';
import type { FindingRule } from '../../finding.ts';
import { listed, quoted } from '../../words.ts';
import { around, textValues } from './text-values.ts';

export const digitsMixed: FindingRule = {
  code: 'TEXT_DIGITS_MIXED',
  severity: '低',
  title: '半角和全角数字混用',
  explanation: '文字或表格里出现全角数字（０—９），而文件别处用半角数字。按字面搜索时两种数字互相找不到。',
  observe(document) {
    const values = textValues(document);
    if (!values.some(({ text }) => /\d/.test(text))) return [];
    const citations = printedValues(document).flatMap(({ path, text }) =>
      [...(text ?? '').matchAll(/[０-９]+(?:[．.][０-９]+)*/g)].map((match) => ({
        path,
        part: around(text ?? '', match.index, match.index + match[0].length, 2),
      })),
    );
    if (citations.length === 0) return [];
    const words = listed(
      citations.map(({ part }) => quoted(part)),
      '处',
    );
    return [
      {
        place: 'document',
        citations,
        sentence: `${citations.length}处数字印作全角（${words}），别处用半角。`,
      },
    ];
  },
};
