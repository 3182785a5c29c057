import type { FindingRule } from '../../finding.ts';
import { compact, groupBy, hasWords, listed, quoted } from '../../words.ts';

const CELLS = [
  ['goal', '绩效目标'],
  ['indicatorText', '绩效指标'],
] as const;

export const subGoalRepeated: FindingRule = {
  code: 'GOAL_SUB_GOAL_REPEATED',
  severity: '低',
  title: '两个分项目标的文字一字不差',
  explanation: '两个以上分项绩效目标的“绩效目标”或“绩效指标”印着同样的文字（空格不计）。',
  observe: ({ plan }) =>
    CELLS.flatMap(([key, label]) => {
      const cells = plan.subGoals.flatMap((subGoal, index) => {
        const text = subGoal[key];
        return hasWords(text) ? [{ subGoal, text, path: `plan/subGoals/${index + 1}/${key}` }] : [];
      });
      return [...groupBy(cells, ({ text }) => compact(text)).values()].flatMap((group) => {
        const [first] = group;
        if (!first || group.length < 2) return [];
        const names = listed(
          group.map(({ subGoal }) => subGoal.label),
          '个',
        );
        return [
          {
            place: first.path,
            citations: group.map(({ path }) => ({ path })),
            sentence: `分项目标${names}的“${label}”一字不差：${quoted(first.text)}。`,
          },
        ];
      });
    }),
};
