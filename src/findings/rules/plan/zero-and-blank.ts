import type { Project } from '../../../model/budget-document.ts';
import type { FindingRule } from '../../finding.ts';
import { citeCells, type PlanCell, planCells } from './plan-cells.ts';

export const zeroAndBlank: FindingRule = {
  code: 'PLAN_ZERO_AND_BLANK',
  severity: '低',
  title: '还没有支出的格有的写0、有的空白',
  explanation:
    '同一份文件里，支出开始以前的格有的印作0，有的是空白。空白是没有填写，不是0，两种写法不能当作一回事。四格全空的表不算；指向较少的写法。',
  observe({ projects }) {
    const cells = projects.flatMap((project) => beforeSpending(project).map((cell) => ({ project, cell })));
    const zero = cells.filter(({ cell }) => cell.share.state === 'share');
    const blank = cells.filter(({ cell }) => cell.share.state === 'blank');
    if (zero.length === 0 || blank.length === 0) return [];
    const fewer = zero.length <= blank.length ? zero : blank;
    return [
      {
        place: 'document',
        citations: fewer.flatMap(({ project, cell }) => citeCells(project, [cell])),
        sentence: `资金支出计划里，支出开始以前的格有${zero.length}格印作0，有${blank.length}格是空白。`,
      },
    ];
  },
};

/** Cells before the first share above 0; none where the plan names no such share. */
function beforeSpending(project: Project): PlanCell[] {
  const cells = planCells(project);
  const first = cells.findIndex(
    ({ share }) => share.state === 'unreadable' || (share.state === 'share' && share.tenThousandths > 0),
  );
  return cells.slice(0, Math.max(first, 0));
}
