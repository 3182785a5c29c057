import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects, onceForWholeForm } from '../../project-observations.ts';

export const codeBlank: FindingRule = {
  code: 'CODE_BLANK',
  severity: '中',
  title: '项目编码空白',
  explanation:
    '“项目编码”一格是空白，看不出这笔钱属于哪个功能分类科目、哪种预算。三张以上的表都没有时合为一条。',
  observe: (document) =>
    onceForWholeForm(
      document,
      observeProjects(document, (project) =>
        project.classification === null
          ? { citations: citeProject(project, 'code'), sentence: '项目编码为空白。' }
          : null,
      ),
      '项目编码',
    ),
};
