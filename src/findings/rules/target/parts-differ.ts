import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { hasWords, quoted } from '../../words.ts';
import { countedParts, sumOf } from './counted-parts.ts';
import { trimZeros } from './target-standards.ts';

export const targetPartsDiffer: FindingRule = {
  code: 'TARGET_PARTS_DIFFER',
  severity: '中',
  title: '描述里的分项相加与指标值不同',
  explanation:
    '描述由“、”“，”隔开，每一段恰有一个整数，单位都相同，相加不等于指标值，也没有一个等于指标值。单位不同的不相加。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { description, target } = row.indicator;
      if (!hasWords(description) || target.kind !== 'count') return [];
      const numbers = countedParts(description);
      const [first] = numbers;
      if (!first || numbers.length < 2 || numbers.some(({ unit }) => unit !== first.unit)) return [];
      if (target.unit !== null && target.unit !== first.unit) return [];
      const [value, sum] = [trimZeros(target.value), sumOf(numbers)];
      if (sum === value || numbers.some((number) => number.value === value)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('description', 'target'),
          sentence: `描述${quoted(description)}各项相加为${sum}${first.unit}，指标值为${quoted(target.printed)}。`,
        },
      ];
    }),
};
