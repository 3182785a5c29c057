import type { FindingRule } from '../../finding.ts';
import { observePerProject } from '../../indicator-rows.ts';
import { listed, quoted } from '../../words.ts';

const QUESTION = /是否|能否|可否|有没有|[？?]\s*$|吗[。？?]?\s*$/;

export const nameIsQuestion: FindingRule = {
  code: 'INDICATOR_NAME_QUESTION',
  severity: '低',
  title: '指标名称是问句',
  explanation:
    '三级指标写成“是否……”的问句。同一行的描述反而是陈述的，名称和描述可能互换了位置，一并说明。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      document,
      ({ indicator }) => QUESTION.test(indicator.level3 ?? ''),
      ['level3', 'description'],
      (rows) => {
        const names = rows.map(({ indicator }) => quoted(indicator.level3 ?? '', 24));
        const stated = rows.filter(
          ({ indicator }) => indicator.description !== null && !QUESTION.test(indicator.description),
        ).length;
        const note = stated > 0 ? `，其中${stated}条的描述是陈述句，与通常的写法相反` : '';
        return `${rows.length}条的三级指标写成问句：${listed(names, '条', 3)}${note}。`;
      },
    ),
};
