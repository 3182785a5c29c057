import { projectId } from '../../../model/budget-document.ts';
import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';

export const listItemUnmatched: FindingRule = {
  code: 'GOAL_LIST_ITEM_UNMATCHED',
  severity: '中',
  title: '分项目标列的事项对不上项目',
  explanation:
    '分项绩效目标的“绩效指标”列出一个事项，编者在项目表里找不到它指的项目，或者只有低把握的对应。对照是编者的判断，依据见编者说明。',
  observe: ({ editorial, projects }) =>
    editorial.subGoalProjects.flatMap((entry) => {
      const isUnmatched = entry.projects.length === 0;
      if (!isUnmatched && entry.confidence !== '低') return [];
      const named = projects.filter(({ id }) => entry.projects.map(projectId).includes(id));
      const path = `plan/subGoals/${entry.subGoal}/indicatorText`;
      return [
        {
          place: `plan/subGoals/${entry.subGoal}/${entry.nickname}`,
          citations: [
            { path, part: entry.nickname },
            ...named.map(({ id }) => ({ path: `projects/${id}/name` })),
          ],
          sentence: isUnmatched
            ? `绩效指标列出的${quoted(entry.nickname)}，在项目表里没有找到对应的项目（编者对照）。`
            : `绩效指标列出的${quoted(entry.nickname)}没有同名的项目，编者以低把握对应到${named
                .map(({ number, name }) => `项目${number}${quoted(name)}`)
                .join('、')}。`,
        },
      ];
    }),
};
