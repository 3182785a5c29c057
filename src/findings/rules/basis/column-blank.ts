import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows } from '../../indicator-rows.ts';
import { onceForWholeForm } from '../../project-observations.ts';

export const basisColumnBlank: FindingRule = {
  code: 'BASIS_COLUMN_BLANK',
  severity: '低',
  title: '整张表没有确定依据',
  explanation:
    '一个项目的指标填有指标值，“指标值确定依据”一列全部空白。三张以上的表都没有时合为一条，有的表格式没有这一列。',
  observe: (document) =>
    onceForWholeForm(
      document,
      document.projects.flatMap((project) => {
        const rows = allIndicatorRows({ projects: [project] }).filter(
          ({ isNameless, indicator }) => !isNameless && indicator.target.kind !== 'missing',
        );
        if (rows.length === 0 || project.indicators.some(({ basis }) => basis !== null)) return [];
        return [
          {
            place: `projects/${project.id}`,
            citations: rows.flatMap((row) => row.cite('basis')),
            sentence: `${rows.length}条指标填有指标值，确定依据一列全部空白。`,
          },
        ];
      }),
      '指标值确定依据',
    ),
};
