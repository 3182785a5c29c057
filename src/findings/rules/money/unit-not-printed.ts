import { fenOf } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';

export const unitNotPrinted: FindingRule = {
  code: 'MONEY_UNIT_NOT_PRINTED',
  severity: '高',
  title: '没有印金额单位',
  explanation:
    '编者在原文的表上没有找到金额单位，预算数的格子里也没有写“元”或“万元”。本站采用的单位是推断，依据见编者说明。格子里自己写了单位的不算。',
  observe({ projects, editorial }) {
    if (editorial.moneyUnit.printed !== null) return [];
    const without = projects.filter(
      ({ budget }) => fenOf(budget.total) !== null && !/元/.test(budget.total.printed ?? ''),
    );
    if (without.length === 0) return [];
    const sentence = `${without.length}个项目的预算数只有数字，没有印金额单位；本站按“${editorial.moneyUnit.used}”读，是推断。`;
    return [
      {
        place: 'document',
        citations: without.flatMap((project) => citeProject(project, 'budget/total')),
        sentence,
      },
    ];
  },
};
