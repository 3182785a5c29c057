import { fenOf } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';

const TOTAL_WORDS =
  /合\s*计|总\s*计|共\s*计|小\s*计|总额|总规模|总预算|预算总|总金额|总收入|总支出|收支总|(?:共|总共)\s*\d[\d,.]*\s*(?:亿元|万元|元)/;

export const noPrintedTotal: FindingRule = {
  code: 'MONEY_NO_PRINTED_TOTAL',
  severity: '中',
  title: '没有印各项目的合计',
  explanation:
    '有两个以上项目印有预算数，而原文全文没有出现“合计”“总计”“总额”一类的字。这时总数只能由读者自己加，本站的合计是计算得出，不是原文。没有原文文件时不作判断。',
  observe({ projects, plan, source }) {
    const counted = projects.filter(({ budget }) => fenOf(budget.total) !== null);
    // «资金总额» is what some forms call the amount of a single project.
    const text = source?.text.replace(/(?:年度)?资金总额/g, '');
    if (counted.length < 2 || text === undefined || TOTAL_WORDS.test(text)) return [];
    return [
      {
        place: 'document',
        citations: [{ path: plan.projectsTitle === null ? 'plan/title' : 'plan/projectsTitle' }],
        sentence: `${counted.length}个项目印有预算数，原文没有印合计；本站的合计由各表相加得出。`,
      },
    ];
  },
};
