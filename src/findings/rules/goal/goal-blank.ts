import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects, onceForWholeForm } from '../../project-observations.ts';
import { hasWords } from '../../words.ts';

export const goalBlank: FindingRule = {
  code: 'GOAL_BLANK',
  severity: '高',
  title: '没有写绩效目标',
  explanation: '项目表里没有一条绩效目标，或者各条目标都是空白。三张以上的表都没有时合为一条。',
  observe: (document) =>
    onceForWholeForm(
      document,
      observeProjects(document, (project) =>
        project.goals.some(({ text }) => hasWords(text))
          ? null
          : { citations: citeProject(project, 'heading'), sentence: '表里没有写绩效目标。' },
      ),
      '绩效目标',
    ),
};
