import type { FindingRule } from '../../finding.ts';
import { observeProjects, onceForWholeForm } from '../../project-observations.ts';
import { citeCells, planCells } from './plan-cells.ts';

export const planAbsent: FindingRule = {
  code: 'PLAN_ABSENT',
  severity: '高',
  title: '支出计划整行空白',
  explanation: '资金支出计划的四格都是空白，看不出钱打算什么时候用。三张以上的表都没有时合为一条。',
  observe: (document) =>
    onceForWholeForm(
      document,
      observeProjects(document, (project) => {
        const cells = planCells(project);
        if (cells.some(({ share }) => share.state !== 'blank')) return null;
        return { citations: citeCells(project, cells), sentence: '资金支出计划的四格都是空白。' };
      }),
      '资金支出计划',
    ),
};
