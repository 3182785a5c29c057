import type { FindingRule } from '../../finding.ts';
import { observePerProject, rowName } from '../../indicator-rows.ts';
import { listed, quoted } from '../../words.ts';

export const basisBlank: FindingRule = {
  code: 'BASIS_BLANK',
  severity: '低',
  title: '确定依据空白',
  explanation:
    '写了指标名称或描述、也有指标值，“指标值确定依据”是空白。没有名称的行、模板残留和整列空白的表不算。每个项目合为一条。',
  observe: (document) =>
    observePerProject(
      {
        projects: document.projects.filter(({ indicators }) =>
          indicators.some(({ basis }) => basis !== null),
        ),
      },
      ({ indicator: { basis, target }, isNameless }) =>
        !isNameless && basis === null && target.kind !== 'missing' && target.kind !== 'placeholder',
      ['basis'],
      (rows) =>
        `${rows.length}条指标的确定依据为空白：${listed(
          rows.map((row) => quoted(rowName(row), 24)),
          '条',
          4,
        )}。`,
    ),
};
