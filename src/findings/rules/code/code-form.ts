import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const codeForm: FindingRule = {
  code: 'CODE_FORM',
  severity: '低',
  title: '编码不是七位功能分类科目',
  explanation:
    '“项目编码”一格印着的不是七位数字，不能按类、款、项读出功能分类科目和所属预算。也可能是另一种编码。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const code = project.classification?.code;
      if (code === undefined || /^\d{7}$/.test(code)) return null;
      return {
        citations: citeProject(project, 'code'),
        sentence: `项目编码${quoted(code)}不是七位数字，读不出功能分类科目。`,
      };
    }),
};
