import type { FindingRule } from '../../finding.ts';
import { indicatorRows } from '../../indicator-rows.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';

export const quantityAbsent: FindingRule = {
  code: 'INDICATOR_QUANTITY_ABSENT',
  severity: '中',
  title: '没有数量指标',
  explanation:
    '表里填有指标并印有二级指标，其中没有数量指标，或者数量指标各行空白，看不出要做多少。二级指标整列空白的表不作判断。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const rows = indicatorRows(project);
      if (rows.every(({ isBlank }) => isBlank) || rows.every(({ indicator }) => indicator.level2 === null))
        return null;
      const quantity = rows.filter(({ kind }) => kind === 'quantity');
      if (quantity.some(({ isBlank }) => !isBlank)) return null;
      return quantity.length > 0
        ? {
            citations: quantity.flatMap((row) => row.cite('level2', 'level3')),
            sentence: '数量指标各行都是空白。',
          }
        : { citations: citeProject(project, 'heading'), sentence: '表里没有数量指标。' };
    }),
};
