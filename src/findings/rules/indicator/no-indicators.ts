import type { FindingRule } from '../../finding.ts';
import { indicatorRows } from '../../indicator-rows.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';

export const noIndicators: FindingRule = {
  code: 'INDICATOR_NONE',
  severity: '高',
  title: '没有绩效指标',
  explanation: '项目表里没有一条绩效指标，或者指标各行都是空白。',
  observe: (document) =>
    observeProjects(document, (project) =>
      indicatorRows(project).every(({ isBlank }) => isBlank)
        ? { citations: citeProject(project, 'heading'), sentence: '表里没有填写绩效指标。' }
        : null,
    ),
};
