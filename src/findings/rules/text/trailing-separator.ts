import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';
import { proseValues } from './text-values.ts';

export const trailingSeparator: FindingRule = {
  code: 'TEXT_TRAILING_SEPARATOR',
  severity: '低',
  title: '文字以分隔符结尾',
  explanation: '一段文字最后一个字是“、”“，”或“；”，后面可能还有内容没有印出来。序号和标题不看。',
  observe: (document) =>
    proseValues(document).flatMap(({ path, text }) => {
      const sign = /([、，,；;])\s*$/.exec(text)?.[1];
      if (sign === undefined || /(?:label|heading|title|part)$/i.test(path)) return [];
      const tail = [...text.trim()].slice(-12).join('');
      return [
        {
          place: path,
          citations: [{ path, part: tail }],
          sentence: `文字以${quoted(sign)}结尾：${quoted(tail)}。`,
        },
      ];
    }),
};
