import type { FindingRule } from '../../finding.ts';
import { listed, quoted } from '../../words.ts';
import { around, proseValues } from './text-values.ts';

const LEFTOVER =
  /\*{2,}|[＊]{2,}|(?<![A-Za-z])[xX×]{2,}(?![A-Za-z])|[_＿]{3,}|○{2,}|[（(](?:填写|请填|此处)[^）)]*[）)]|^\s*指标\s*\d+\s*[:：]?\s*$|^\s*(?:\.{3,}|…+)\s*$/g;

export const templateLeftover: FindingRule = {
  code: 'TEXT_TEMPLATE_LEFTOVER',
  severity: '中',
  title: '文字里有模板残留',
  explanation:
    '标题、用途、目标、指标名称或依据里留着模板的空位符号（“**”“××”“____”），或者整格是“指标1”“……”。指标值另有规则。',
  observe: (document) =>
    proseValues(document).flatMap(({ path, text }) => {
      const parts = [...text.matchAll(LEFTOVER)].map((match) =>
        around(text, match.index, match.index + match[0].length, 6),
      );
      if (parts.length === 0) return [];
      return [
        {
          place: path,
          citations: parts.map((part) => ({ path, part })),
          sentence: `文字里有模板的空位或样字：${listed(
            parts.map((part) => quoted(part)),
            '处',
          )}。`,
        },
      ];
    }),
};
