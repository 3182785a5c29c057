import type { FindingRule } from '../../finding.ts';
import { INDICATOR_KINDS, type IndicatorKind, indicatorRows } from '../../indicator-rows.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';

/** Quantity has a rule of its own. */
const KINDS = (Object.keys(INDICATOR_KINDS) as IndicatorKind[]).filter((kind) => kind !== 'quantity');

export const groupsMissing: FindingRule = {
  code: 'INDICATOR_GROUPS_MISSING',
  severity: '低',
  title: '表里少了几组指标',
  explanation:
    '同一份文件里三分之二以上的项目表印有的二级指标组（按财预〔2015〕88号的产出、效益、满意度分组），这张表没有印，连空白行也没有。数量指标另有规则。',
  observe(document) {
    const tables = document.projects.map(
      (project) => new Set(indicatorRows(project).map(({ kind }) => kind)),
    );
    const usual = KINDS.filter(
      (kind) => tables.filter((kinds) => kinds.has(kind)).length * 3 >= tables.length * 2,
    );
    return observeProjects(document, (project) => {
      const rows = indicatorRows(project);
      if (rows.every(({ kind }) => kind === null)) return null;
      const missing = usual.filter((kind) => !rows.some((row) => row.kind === kind));
      if (missing.length === 0) return null;
      const names = missing.map((kind) => INDICATOR_KINDS[kind]);
      return {
        citations: citeProject(project, 'heading'),
        sentence: `表里没有印${names.join('、')}，同一文件多数项目表印有。`,
      };
    });
  },
};
