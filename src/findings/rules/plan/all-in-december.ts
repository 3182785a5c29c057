import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { citeCells, isAllInDecember, planCells } from './plan-cells.ts';

export const allInDecember: FindingRule = {
  code: 'PLAN_ALL_IN_DECEMBER',
  severity: '中',
  title: '全部安排在10月底以后',
  explanation:
    '资金支出计划的3月底、6月底、10月底都是空白或0，只有12月底印有比例：空白按未安排计，计划的支出都在11—12月。',
  observe: (document) =>
    observeProjects(document, (project) => {
      if (!isAllInDecember(project)) return null;
      const cells = planCells(project);
      const blank = cells.filter(({ share }) => share.state === 'blank').map(({ label }) => label);
      const zero = cells
        .filter(({ share }) => share.state === 'share' && share.tenThousandths === 0)
        .map(({ label }) => label);
      const before = [
        ...(blank.length > 0 ? [`${blank.join('、')}为空白`] : []),
        ...(zero.length > 0 ? [`${zero.join('、')}为0`] : []),
      ].join('，');
      const note = blank.length > 0 ? '空白按未安排计，' : '';
      return {
        citations: citeCells(project, cells),
        sentence: `资金支出计划的${before}，只有12月底印有${quoted(project.spendingPlan.december.printed ?? '')}；${note}计划的支出都在11—12月。`,
      };
    }),
};
