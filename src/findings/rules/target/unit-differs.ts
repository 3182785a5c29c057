import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { hasWords, quoted } from '../../words.ts';
import { countedParts, sumOf } from './counted-parts.ts';
import { trimZeros } from './target-standards.ts';

/** Units that say the same. */
const SAME: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['平方米', '平米', 'm2', '㎡'],
  ['公里', '千米'],
  ['公斤', '千克'],
];

export const unitDiffers: FindingRule = {
  code: 'TARGET_UNIT_DIFFERS',
  severity: '低',
  title: '描述和指标值的单位不同',
  explanation:
    '描述由“、”“，”隔开，每一段恰有一个整数，相加等于指标值，而描述用的单位与指标值的单位不是同一个。“人”和“名”、“公里”和“千米”一类意思相同的不算。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { description, target } = row.indicator;
      if (!hasWords(description) || target.kind !== 'count' || target.unit === null) return [];
      const numbers = countedParts(description);
      const [first] = numbers;
      const here = target.unit;
      if (!first || numbers.length < 2 || numbers.some(({ unit }) => unit !== first.unit)) return [];
      const isSame =
        here === first.unit || SAME.some((units) => units.includes(here) && units.includes(first.unit));
      if (isSame || sumOf(numbers) !== trimZeros(target.value)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('description', 'target'),
          sentence: `描述${quoted(description)}的单位是“${first.unit}”，指标值为${quoted(target.printed)}，单位是“${here}”。`,
        },
      ];
    }),
};
