import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { hasWords, quoted } from '../../words.ts';
import { countedParts, sumOf } from './counted-parts.ts';
import { trimZeros } from './target-standards.ts';

/** Occasions may be added whatever they are called. */
const OCCASION = /^(?:次|场|期|班|人次|车次)$/;

export const unitsAdded: FindingRule = {
  code: 'TARGET_UNITS_ADDED',
  severity: '低',
  title: '不同单位的数加在一起',
  explanation:
    '描述由“、”“，”隔开，每一段恰有一个整数，单位不都相同，相加正好等于指标值。套和个、台和人一类不同的东西加成一个数，到年底难以逐项核对。几次、几场、几期的活动不算。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { description, target } = row.indicator;
      if (!hasWords(description) || target.kind !== 'count') return [];
      const numbers = countedParts(description);
      const units = [...new Set(numbers.map(({ unit }) => unit))];
      if (units.every((unit) => OCCASION.test(unit))) return [];
      if (units.length < 2 || sumOf(numbers) !== trimZeros(target.value)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('description', 'target'),
          sentence: `描述${quoted(description)}里的数单位是${units.join('、')}，指标值${quoted(target.printed)}是它们相加的数。`,
        },
      ];
    }),
};
