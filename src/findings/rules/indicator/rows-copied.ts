import { isMeasurable } from '../../../model/target-value.ts';
import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, type IndicatorRow } from '../../indicator-rows.ts';
import { areOneSeries } from '../../project-series.ts';
import { groupBy, hasWords, listed, projectList, quoted, statement } from '../../words.ts';

/** Letters of name and description together, from which on a row says something of its own. */
const TELLING_LENGTH = 20;

export const rowsCopied: FindingRule = {
  code: 'INDICATOR_ROWS_COPIED',
  severity: '低',
  title: '几个项目的指标相同',
  explanation:
    '三级指标和描述在两个以上项目里相同，只多“是否”“是否能”“是否为”一类字的也算。同样的几个项目合为一条，列出它们共有的指标。相同的都是简短而有数量标准的指标时不算；满意度指标本来相近，不看。名称大半相同的一组项目（同一件事分几处做）也不看。',
  observe(document) {
    const rows = allIndicatorRows(document).filter(
      ({ indicator, kind, isNameless }) =>
        !isNameless &&
        kind !== 'satisfaction' &&
        hasWords(indicator.level3) &&
        hasWords(indicator.description),
    );
    const alike = groupBy(rows, wordsOf);
    const copied = [...alike.values()].filter((group) => projectsOf(group).length > 1);
    const bySet = groupBy(copied, (group) =>
      projectsOf(group)
        .map(({ id }) => id)
        .join('~'),
    );
    return [...bySet].flatMap(([ids, groups]) => {
      const [first] = groups;
      if (!first || areOneSeries(projectsOf(first)) || groups.every((group) => group.every(isPlain)))
        return [];
      const isExact = groups.every((group) => new Set(group.map(printedWords)).size === 1);
      const owners = projectsOf(first);
      const isAll = owners.length > 2 && owners.length === document.projects.length;
      return [
        {
          place: `projects/${ids}`,
          citations: groups.flat().flatMap((row) => row.cite('level3', 'description')),
          sentence: `${isAll ? `全部${owners.length}个项目` : projectList(owners)}有${groups.length}条指标的名称和描述${isExact ? '一字不差' : '相同，至多差“是否”一类的字'}：${listed(
            groups.map((group) => quoted(group[0]?.indicator.level3 ?? '', 24)),
            '条',
            4,
          )}。`,
        },
      ];
    });
  },
};

/** A short row with a measure, such as «完工时间 … 11月底»: alike without having been copied. */
function isPlain(row: IndicatorRow): boolean {
  return isMeasurable(row.indicator.target) && wordsOf(row).length < TELLING_LENGTH;
}

function wordsOf({ indicator: { level3, description } }: IndicatorRow): string {
  return `${statement(level3 ?? '')} ${statement(description ?? '')}`;
}

function printedWords({ indicator: { level3, description } }: IndicatorRow): string {
  return JSON.stringify([level3, description]);
}

function projectsOf(rows: readonly IndicatorRow[]) {
  return [...new Set(rows.map(({ project }) => project))];
}
