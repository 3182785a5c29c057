import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { citeCells, planCells } from './plan-cells.ts';

export const shareUnreadable: FindingRule = {
  code: 'PLAN_UNREADABLE',
  severity: '中',
  title: '比例读不出',
  explanation: '资金支出计划有一格印着的文字读不出百分比，照印，画图时当作空白。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const unreadable = planCells(project).filter(({ share }) => share.state === 'unreadable');
      if (unreadable.length === 0) return null;
      const words = unreadable.map(({ label, share }) => `${label}${quoted(share.printed ?? '')}`);
      return {
        citations: citeCells(project, unreadable),
        sentence: `资金支出计划的${words.join('、')}读不出比例。`,
      };
    }),
};
