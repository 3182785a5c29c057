import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const codeUnknown: FindingRule = {
  code: 'CODE_UNKNOWN',
  severity: '低',
  title: '编码不在本站科目表里',
  explanation:
    '项目编码是七位数字，而本站的功能分类科目表里没有它，页面只能照印编码。原因也可能是本站的科目表不全。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const code = project.classification?.code ?? '';
      if (!/^\d{7}$/.test(code) || project.classification?.item) return null;
      return {
        citations: citeProject(project, 'code'),
        sentence: `项目编码${quoted(code)}不在本站的功能分类科目表里，没有名称可对照。`,
      };
    }),
};
