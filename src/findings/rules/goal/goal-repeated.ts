import type { FindingRule } from '../../finding.ts';
import { compact, groupBy, hasWords, projectList, quoted } from '../../words.ts';

export const goalRepeated: FindingRule = {
  code: 'GOAL_REPEATED',
  severity: '低',
  title: '绩效目标一字不差',
  explanation: '同一句绩效目标印在两个以上项目里，或者在一个项目里印了两次（空格不计）。',
  observe({ projects }) {
    const goals = projects.flatMap((project) =>
      project.goals.map(({ text }, index) => ({
        project,
        text,
        path: `projects/${project.id}/goals/${index + 1}/text`,
      })),
    );
    const groups = groupBy(
      goals.filter(({ text }) => hasWords(text)),
      ({ text }) => compact(text ?? ''),
    );
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first || group.length < 2) return [];
      const owners = [...new Set(group.map(({ project }) => project))];
      const where =
        owners.length > 1
          ? `${projectList(owners)}的绩效目标一字不差`
          : `同一项目的绩效目标印了${group.length}次`;
      return [
        {
          place: first.path,
          citations: group.map(({ path }) => ({ path })),
          sentence: `${where}：${quoted(first.text ?? '')}。`,
        },
      ];
    });
  },
};
