import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';
import { around, proseValues } from './text-values.ts';

export const bookMark: FindingRule = {
  code: 'TEXT_BOOK_MARK',
  severity: '低',
  title: '文字里用书名号比较大小',
  explanation: '描述或依据里，数字前面是不成对的书名号（“》95%”），不是比较符号。指标值另有规则。',
  observe: (document) =>
    proseValues(document).flatMap(({ path, text }) => {
      const match = /[》〉]\s*\d/.exec(text);
      if (!match || /[《〈][^》〉]*$/.test(text.slice(0, match.index))) return [];
      const part = around(text, match.index, match.index + match[0].length);
      return [{ place: path, citations: [{ path, part }], sentence: `数字前印有书名号：${quoted(part)}。` }];
    }),
};
