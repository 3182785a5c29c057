import type { FindingRule } from '../../finding.ts';
import { citeCells, planShares } from './plan-cells.ts';

export const percentSignsMixed: FindingRule = {
  code: 'PLAN_PERCENT_MIXED',
  severity: '低',
  title: '百分号有写有不写',
  explanation:
    '同一份文件的支出计划里，有的格带百分号，有的格不带，读数相同。指向较少的写法，一样多时指向带百分号的。',
  observe({ projects }) {
    const cells = projects.flatMap((project) =>
      planShares(project).map((cell) => ({ project, cell, hasSign: /[%％]/.test(cell.share.printed) })),
    );
    const signed = cells.filter(({ hasSign }) => hasSign);
    const bare = cells.filter(({ hasSign }) => !hasSign);
    if (signed.length === 0 || bare.length === 0) return [];
    const fewer = signed.length <= bare.length ? signed : bare;
    return [
      {
        place: 'document',
        citations: fewer.flatMap(({ project, cell }) => citeCells(project, [cell])),
        sentence: `各表的资金支出计划里，${signed.length}格带百分号，${bare.length}格不带。`,
      },
    ];
  },
};
