import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';

export const otherFundsBlank: FindingRule = {
  code: 'MONEY_OTHER_BLANK',
  severity: '低',
  title: '其他资金空白',
  explanation:
    '印有财政资金，“其他资金”一格是空白，没有写0，也没有写“无”。空白是没有填写，不等于零；整份文件合为一条。',
  observe({ projects }) {
    const blank = projects.filter(
      ({ budget }) => budget.other.state === 'blank' && budget.fiscal.state !== 'blank',
    );
    if (blank.length === 0) return [];
    const sentence = `${blank.length}个项目印有财政资金，“其他资金”一格为空白，没有写0或“无”。`;
    return [
      {
        place: 'document',
        citations: blank.flatMap((project) => citeProject(project, 'budget/other')),
        sentence,
      },
    ];
  },
};
