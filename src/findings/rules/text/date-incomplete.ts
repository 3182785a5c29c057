import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';
import { around, textValues } from './text-values.ts';

export const dateIncomplete: FindingRule = {
  code: 'TEXT_DATE_INCOMPLETE',
  severity: '低',
  title: '日期缺字',
  explanation: '年份后面的数字没有“月”字就接“底”“初”“中旬”（例如“2024年11底”）。',
  observe: (document) =>
    textValues(document).flatMap(({ path, text }) => {
      const match = /\d{4}年\s*\d{1,2}\s*(?:底|初|末|[上中下]旬)/.exec(text);
      if (!match) return [];
      const part = around(text, match.index, match.index + match[0].length, 0);
      return [
        { place: path, citations: [{ path, part }], sentence: `日期印作${quoted(part)}，没有“月”字。` },
      ];
    }),
};
