import type { FindingRule } from '../../finding.ts';
import { hasWords, quoted } from '../../words.ts';

export const subGoalBlank: FindingRule = {
  code: 'GOAL_SUB_GOAL_BLANK',
  severity: '中',
  title: '分项目标没有写目标或指标',
  explanation: '分项绩效目标的“绩效目标”或“绩效指标”是空白。',
  observe: ({ plan }) =>
    plan.subGoals.flatMap(({ label, title, goal, indicatorText }, index) => {
      const place = `plan/subGoals/${index + 1}`;
      const blank = [
        ...(hasWords(goal) ? [] : [{ key: 'goal', name: '“绩效目标”' }]),
        ...(hasWords(indicatorText) ? [] : [{ key: 'indicatorText', name: '“绩效指标”' }]),
      ];
      if (blank.length === 0) return [];
      return [
        {
          place,
          citations: [...blank.map(({ key }) => ({ path: `${place}/${key}` })), { path: `${place}/title` }],
          sentence: `分项目标${quoted(`${label}${title}`)}的${blank.map(({ name }) => name).join('和')}为空白。`,
        },
      ];
    }),
};
