import type { FindingRule } from '../../finding.ts';
import { groupBy } from '../../words.ts';
import { nameListSeparators } from './name-lists.ts';

export const listSeparators: FindingRule = {
  code: 'TEXT_LIST_SEPARATORS_VARY',
  severity: '低',
  title: '各分项目标的列表分隔符不一',
  explanation:
    '各分项目标的“绩效指标”是一列短的名称，有的用“、”隔开，有的用“，”隔开。一个列表里混用的另有规则。',
  observe({ plan }) {
    const lists = plan.subGoals.flatMap(({ label, indicatorText }, index) => {
      const separators = nameListSeparators(indicatorText);
      return separators.length === 0
        ? []
        : [{ label, signs: separators.join(''), path: `plan/subGoals/${index + 1}/indicatorText` }];
    });
    const groups = groupBy(lists, ({ signs }) => signs);
    if (groups.size < 2) return [];
    const words = [...groups].map(
      ([signs, those]) =>
        `${those.map(({ label }) => label).join('')}用${[...signs].map((sign) => `“${sign}”`).join('和')}`,
    );
    return [
      {
        place: 'document',
        citations: lists.map(({ path }) => ({ path })),
        sentence: `各分项目标的绩效指标分隔符不一：${words.join('，')}。`,
      },
    ];
  },
};
