import type { FindingRule } from '../../finding.ts';
import { areOneSeries } from '../../project-series.ts';
import { sharedStretches } from '../../shared-stretch.ts';
import { hasWords, projectList, quoted } from '../../words.ts';

export const goalAlike: FindingRule = {
  code: 'GOAL_ALIKE',
  severity: '低',
  title: '两个项目的绩效目标大半相同',
  explanation:
    '两个项目各有一句绩效目标，有一段16个字符以上的文字相同，占较短一方的一半以上，其余不同。完全相同的另有规则。名称大半相同的一组项目（同一件事分几处做）不算。',
  observe({ projects }) {
    const goals = projects.flatMap((project) =>
      project.goals.flatMap(({ text }, index) =>
        hasWords(text) ? [{ project, text, path: `projects/${project.id}/goals/${index + 1}/text` }] : [],
      ),
    );
    return sharedStretches(goals, ({ text }) => text).flatMap(({ first, second, piece }) =>
      first.project === second.project || areOneSeries([first.project, second.project])
        ? []
        : [
            {
              place: second.path,
              citations: [first, second].map(({ path }) => ({ path, part: piece })),
              sentence: `${projectList([first.project, second.project])}的绩效目标有一段文字相同：${quoted(piece)}。`,
            },
          ],
    );
  },
};
