import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';

export const signNotComparison: FindingRule = {
  code: 'TARGET_SIGN',
  severity: '低',
  title: '书名号当作比较符号',
  explanation:
    '指标值的数字前面印的是书名号（《 》〈 〉），不是大于、小于一类的比较符号。原文照印，读法另注。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      const sign = /^\s*([《》〈〉])\s*[=＝]?\s*[\d０-９]/.exec(target.printed ?? '')?.[1];
      if (sign === undefined) return [];
      const reading =
        target.kind === 'count' || target.kind === 'percentage'
          ? `，本站读作“${target.comparator}${target.value}${target.kind === 'percentage' ? '%' : (target.unit ?? '')}”`
          : '';
      return [
        {
          place: row.place,
          citations: row.cite('target'),
          sentence: `指标值印作${quoted(target.printed ?? '')}，数字前的“${sign}”是书名号${reading}。`,
        },
      ];
    }),
};
