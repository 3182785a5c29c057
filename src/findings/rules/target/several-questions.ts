import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';
import { isYesNo } from './target-standards.ts';

export const severalQuestions: FindingRule = {
  code: 'TARGET_SEVERAL_QUESTIONS',
  severity: '低',
  title: '几个问题只有一个回答',
  explanation:
    '指标描述里有两个以上的“是否”“能否”，指标值只有一个“是”一类的字。几件事做到了一部分时，看不出该怎么填。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { description, target } = row.indicator;
      const count = compact(description ?? '').match(/[是能]否/g)?.length ?? 0;
      if (count < 2 || !isYesNo(row.indicator)) return [];
      return [
        {
          place: row.place,
          citations: row.cite('description', 'target'),
          sentence: `描述${quoted(description ?? '')}里有${count}个问句，指标值只有一个${quoted(target.printed ?? '')}。`,
        },
      ];
    }),
};
