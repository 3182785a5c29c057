import type { FindingRule } from '../../finding.ts';
import { type IndicatorRow, indicatorRows, observePerProject } from '../../indicator-rows.ts';
import { tally } from '../../words.ts';

export const rowsBlank: FindingRule = {
  code: 'INDICATOR_ROWS_BLANK',
  severity: '低',
  title: '指标行空白',
  explanation:
    '表里印有二级指标，而这一行的三级指标、描述、指标值和依据都是空白。不是每个项目都有各种效益，空白也没有写“不适用”。每个项目合为一条；整张表空白另有规则。',
  observe: (document) =>
    observePerProject(
      {
        projects: document.projects.filter((project) =>
          indicatorRows(project).some(({ isBlank }) => !isBlank),
        ),
      },
      ({ isBlank }) => isBlank,
      ['level3'],
      (rows) => {
        const kinds = tally(rows.map(groupName)).map(([name, count]) => `${name}${count}行`);
        return `指标表有${rows.length}行空白：${kinds.join('、')}。`;
      },
    ),
};

function groupName({ indicator }: IndicatorRow): string {
  return indicator.level2 ?? indicator.level1 ?? '没有分类的';
}
