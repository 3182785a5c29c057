import type { Project } from '../../../model/budget-document.ts';
import type { FindingRule } from '../../finding.ts';
import {
  INDICATOR_KINDS,
  type IndicatorKind,
  type IndicatorRow,
  indicatorRows,
} from '../../indicator-rows.ts';
import { projectList } from '../../words.ts';

const ORDER = Object.keys(INDICATOR_KINDS) as IndicatorKind[];

export const orderVaries: FindingRule = {
  code: 'INDICATOR_ORDER_VARIES',
  severity: '低',
  title: '指标组的次序不一',
  explanation:
    '三分之二以上的项目表按财预〔2015〕88号的次序（数量、质量、时效、成本，经济、社会、生态、可持续，满意度）排列二级指标，少数表把两个组倒过来，而这两组在别的表里有先后。指向第一个不在原位的组。',
  observe({ projects }) {
    const tables = projects.filter((project) => indicatorRows(project).some(({ kind }) => kind !== null));
    const turned = tables.flatMap((project) => {
      const found = outOfOrder(project);
      return found ? [{ project, ...found }] : [];
    });
    if (turned.length * 3 > tables.length) return [];
    const usual = tables.filter((project) => turned.every((other) => other.project !== project));
    const different = turned.filter(({ kinds }) =>
      usual.some((project) => kinds.every((kind) => indicatorRows(project).some((row) => row.kind === kind))),
    );
    if (different.length === 0) return [];
    return [
      {
        place: 'document',
        citations: different.flatMap(({ row }) => row.cite('level2')),
        sentence: `${tables.length}张项目表里，${usual.length}张的二级指标按同一次序排列，${projectList(
          different.map(({ project }) => project),
        )}的次序不同。`,
      },
    ];
  },
};

/** The first row that stands behind one of a later group, with both groups; rows without a printed group are passed over. */
function outOfOrder(project: Project): { row: IndicatorRow; kinds: [IndicatorKind, IndicatorKind] } | null {
  let furthest = -1;
  for (const row of indicatorRows(project)) {
    if (row.kind === null || row.indicator.level2 === null) continue;
    const at = ORDER.indexOf(row.kind);
    if (at < furthest) return { row, kinds: [row.kind, ORDER[furthest] as IndicatorKind] };
    furthest = at;
  }
  return null;
}
