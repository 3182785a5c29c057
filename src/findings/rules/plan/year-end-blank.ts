import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { citeCells, planCells, planShares } from './plan-cells.ts';

export const yearEndBlank: FindingRule = {
  code: 'PLAN_YEAR_END_BLANK',
  severity: '中',
  title: '12月底空白',
  explanation:
    '资金支出计划别的格印有比例，12月底一格是空白。前面已经到100%的也指出，因为年底的数没有印出来。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const last = planShares(project).at(-1);
      if (!last || project.spendingPlan.december.state !== 'blank') return null;
      const december = planCells(project).filter(({ key }) => key === 'december');
      return {
        citations: citeCells(project, [...december, last]),
        sentence: `资金支出计划的12月底为空白，最后印出的是${last.label}的${quoted(last.share.printed)}。`,
      };
    }),
};
