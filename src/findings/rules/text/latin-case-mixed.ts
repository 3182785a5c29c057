import type { FindingRule } from '../../finding.ts';
import { groupBy, quoted } from '../../words.ts';
import { textValues } from './text-values.ts';

/** Abbreviations among Chinese words: two to five letters with no Latin word beside them. */
const ABBREVIATION = /(?<![A-Za-z][\s-]?|[./@:])[A-Za-z]{2,5}(?![\s-]?[A-Za-z]|[./@:][A-Za-z])/g;

export const latinCaseMixed: FindingRule = {
  code: 'TEXT_LETTER_CASE_MIXED',
  severity: '低',
  title: '同一个缩写大小写不一',
  explanation: '同一个两到五个字母的缩写（例如“DNA”）在文件里有不同的大小写。',
  observe(document) {
    const uses = textValues(document).flatMap(({ path, text }) =>
      [...text.normalize('NFC').matchAll(ABBREVIATION)].map(([part]) => ({ path, part })),
    );
    return [...groupBy(uses, ({ part }) => part.toLowerCase())].flatMap(([word, group]) => {
      const forms = [...new Set(group.map(({ part }) => part))];
      if (forms.length < 2) return [];
      return [
        {
          place: `document/${word}`,
          citations: group,
          sentence: `同一个缩写有几种大小写：${forms.map((form) => quoted(form)).join('、')}。`,
        },
      ];
    });
  },
};
