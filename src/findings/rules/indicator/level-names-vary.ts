import type { FindingRule } from '../../finding.ts';
import {
  allIndicatorRows,
  INDICATOR_KINDS,
  type IndicatorKind,
  type IndicatorRow,
} from '../../indicator-rows.ts';
import { compact, groupBy, projectList, quoted } from '../../words.ts';

export const levelNamesVary: FindingRule = {
  code: 'INDICATOR_LEVEL_NAMES_VARY',
  severity: '低',
  title: '同一类指标有几种名称',
  explanation:
    '同一份文件里，同一类二级指标印着不同的名称（例如“可持续性影响”和“可持续影响指标”）。指向较少的写法。成本指标分经济、社会、生态的不算。',
  observe(document) {
    const rows = allIndicatorRows(document).filter(({ indicator }) => indicator.level2 !== null);
    const kinds = (Object.keys(INDICATOR_KINDS) as IndicatorKind[]).filter((kind) => kind !== 'cost');
    return kinds.flatMap((kind) => {
      const names = groupBy(
        rows.filter((row) => row.kind === kind),
        ({ indicator }) => compact(indicator.level2 ?? ''),
      );
      if (names.size < 2) return [];
      const [most, ...fewer] = [...names.values()].sort((a, b) => b.length - a.length) as [
        IndicatorRow[],
        ...IndicatorRow[][],
      ];
      const words = fewer.map((group) => {
        const projects = [...new Set(group.map(({ project }) => project))];
        return `${projectList(projects, 4)}印作${quoted(group[0]?.indicator.level2 ?? '')}`;
      });
      return [
        {
          place: `document/${kind}`,
          citations: fewer.flat().flatMap((row) => row.cite('level2')),
          sentence: `同一类二级指标名称不一：多数印作${quoted(most[0]?.indicator.level2 ?? '')}，${words.join('，')}。`,
        },
      ];
    });
  },
};
