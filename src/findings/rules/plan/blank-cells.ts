import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { citeCells, isAllInDecember, planCells } from './plan-cells.ts';

export const blankCells: FindingRule = {
  code: 'PLAN_BLANK',
  severity: '中',
  title: '支出计划有空白格',
  explanation:
    '资金支出计划的3月底、6月底、10月底有空白格，别的格印有比例。空白是没有填写，不是0。四格全空、只印12月底、12月底空白另有规则，不在这里重复。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const cells = planCells(project);
      const blank = cells.filter(({ key, share }) => key !== 'december' && share.state === 'blank');
      const isAbsent = cells.every(({ share }) => share.state === 'blank');
      if (blank.length === 0 || isAbsent || isAllInDecember(project)) return null;
      return {
        citations: citeCells(project, blank),
        sentence: `资金支出计划的${blank.map(({ label }) => label).join('、')}为空白，没有填写比例。`,
      };
    }),
};
