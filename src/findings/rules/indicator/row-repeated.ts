import type { FindingRule } from '../../finding.ts';
import { indicatorRows } from '../../indicator-rows.ts';
import { groupBy, hasWords, quoted } from '../../words.ts';

export const rowRepeated: FindingRule = {
  code: 'INDICATOR_ROW_REPEATED',
  severity: '中',
  title: '同一张表里指标重复',
  explanation: '同一个项目里有两行以上的三级指标和描述一字不差。',
  observe: ({ projects }) =>
    projects.flatMap((project) => {
      const rows = indicatorRows(project).filter(
        ({ indicator, isNameless }) =>
          !isNameless && hasWords(indicator.level3) && hasWords(indicator.description),
      );
      const alike = groupBy(rows, ({ indicator }) =>
        JSON.stringify([indicator.level3, indicator.description]),
      );
      return [...alike.values()].flatMap((group) => {
        const [first] = group;
        if (!first || group.length < 2) return [];
        return [
          {
            place: first.place,
            citations: group.flatMap((row) => row.cite('level3', 'description')),
            sentence: `指标${quoted(first.indicator.level3 ?? '')}在同一张表里印了${group.length}行，名称和描述相同。`,
          },
        ];
      });
    }),
};
