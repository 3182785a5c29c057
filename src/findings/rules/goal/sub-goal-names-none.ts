import { hasCrosswalk, subGoalLinks } from '../../../derive/goal-crosswalk.ts';
import type { FindingRule } from '../../finding.ts';
import { hasWords, quoted } from '../../words.ts';

export const subGoalNamesNone: FindingRule = {
  code: 'GOAL_SUB_GOAL_NAMES_NONE',
  severity: '中',
  title: '分项目标没有指向任何项目',
  explanation:
    '分项绩效目标的“绩效指标”写有文字，编者对照各项目表，没有找到它指的项目。对照是编者的判断；还没有做对照的文件不作判断。',
  observe(document) {
    if (!hasCrosswalk(document)) return [];
    return subGoalLinks(document).flatMap(({ number, projects }) => {
      const subGoal = document.plan.subGoals[number - 1];
      if (!subGoal || !hasWords(subGoal.indicatorText) || projects.length > 0) return [];
      return [
        {
          place: `plan/subGoals/${number}`,
          citations: [{ path: `plan/subGoals/${number}/indicatorText` }],
          sentence: `分项目标${quoted(`${subGoal.label}${subGoal.title}`)}的绩效指标没有对应到任何一个项目（编者对照）。`,
        },
      ];
    });
  },
};
