import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects, onceForWholeForm } from '../../project-observations.ts';

export const partsBlank: FindingRule = {
  code: 'MONEY_PARTS_BLANK',
  severity: '中',
  title: '没有写资金来源',
  explanation:
    '印有预算数，而财政资金和其他资金两格都是空白，看不出钱从哪里来。三张以上的表都没有时合为一条。',
  observe: (document) =>
    onceForWholeForm(
      document,
      observeProjects(document, (project) => {
        const { total, fiscal, other } = project.budget;
        if (total.state !== 'amount' || fiscal.state !== 'blank' || other.state !== 'blank') return null;
        return {
          citations: citeProject(project, 'budget/fiscal', 'budget/other'),
          sentence: '印有预算数，财政资金和其他资金两格都是空白。',
        };
      }),
      '资金来源',
    ),
};
