import { subGoalLinks } from '../../../derive/goal-crosswalk.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';

export const projectShared: FindingRule = {
  code: 'GOAL_PROJECT_SHARED',
  severity: '低',
  title: '一个项目归在几个分项目标下',
  explanation:
    '编者对照各分项绩效目标的“绩效指标”，一个以上的目标指向同一个项目，原文没有把钱分开，所以不能按分项目标加总金额。',
  observe(document) {
    const links = subGoalLinks(document);
    return observeProjects(document, (project) => {
      const serving = links.filter(({ projects }) => projects.includes(project));
      if (serving.length < 2) return null;
      const labels = serving.map(({ number }) => document.plan.subGoals[number - 1]?.label ?? '');
      const words = serving.flatMap(({ number, nicknames }) =>
        nicknames
          .filter(({ projects }) => projects.includes(project.number))
          .map(({ nickname }) => ({ path: `plan/subGoals/${number}/indicatorText`, part: nickname })),
      );
      return {
        citations: [...citeProject(project, 'name'), ...words],
        sentence: `分项目标${labels.join('、')}都指向这个项目（编者对照），原文没有把钱分开，不能按分项目标加总金额。`,
      };
    });
  },
};
