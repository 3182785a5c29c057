import { isMeasurable } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { indicatorRows } from '../../indicator-rows.ts';
import { observeProjects } from '../../project-observations.ts';

export const noneMeasurable: FindingRule = {
  code: 'TARGET_NONE_MEASURABLE',
  severity: '高',
  title: '没有一条指标值可以量',
  explanation:
    '表里填有指标值，但没有一个是数字、百分比或日期（文字里带数字的也算可量）。财预〔2015〕88号要求细化量化。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const filled = indicatorRows(project).filter(({ indicator }) => indicator.target.printed !== null);
      const isAny = filled.some(
        ({ indicator: { target } }) => isMeasurable(target) || /[\d０-９]/.test(target.printed ?? ''),
      );
      if (filled.length < 2 || isAny) return null;
      return {
        citations: filled.flatMap((row) => row.cite('target')),
        sentence: `填有指标值的${filled.length}条指标中，没有一条是数字、百分比或日期。`,
      };
    }),
};
