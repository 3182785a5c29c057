import type { BudgetDocument, PerformanceIndicator, Project, ValuePath } from '../model/budget-document.ts';
import type { INDICATOR_COLUMNS } from '../model/printed-values.ts';
import type { Citation, Observation } from './finding.ts';
import { compact, hasWords } from './words.ts';

/** The taxonomy of 财预〔2015〕88号: outputs, outcomes, satisfaction. */
export const INDICATOR_KINDS = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economic: '经济效益指标',
  social: '社会效益指标',
  ecological: '生态效益指标',
  sustainability: '可持续影响指标',
  satisfaction: '满意度指标',
} as const;
export type IndicatorKind = keyof typeof INDICATOR_KINDS;

/** In this order, because «社会公众满意度» is satisfaction and «社会成本» is cost. */
const KIND_WORDS: readonly [IndicatorKind, RegExp][] = [
  ['satisfaction', /满意/],
  ['cost', /成本/],
  ['quantity', /数量/],
  ['quality', /质量/],
  ['timeliness', /时效|进度|时间/],
  ['sustainability', /可持续/],
  ['ecological', /生态|环境/],
  ['economic', /经济/],
  ['social', /社会/],
];

/** Kind of a row by its printed second level, else its first; `null` where neither says. */
function kindOf({ level1, level2 }: Pick<PerformanceIndicator, 'level1' | 'level2'>): IndicatorKind | null {
  for (const level of [level2, level1]) {
    const found = level && KIND_WORDS.find(([, words]) => words.test(level));
    if (found) return found[0];
  }
  return null;
}

/** Whether a cell says that the row does not apply: «不适用». */
export function isNotApplicable(text: string): boolean {
  return /^(?:不适用|不涉及|无此项|N\/?A)$/i.test(compact(text));
}

export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number]['key'];

/** One indicator row with its place in the document. */
export interface IndicatorRow {
  project: Project;
  indicator: PerformanceIndicator;
  kind: IndicatorKind | null;
  /** «projects/05/indicators/2» */
  place: string;
  /** Name and description say nothing, or only that the row does not apply. */
  isNameless: boolean;
  /** Nothing is printed beyond the first two levels. */
  isBlank: boolean;
  /** Printed words of a column. */
  text(column: IndicatorColumn): string | null;
  /** The cells of some columns, to be cited. */
  cite(...columns: IndicatorColumn[]): Citation[];
}

export function indicatorRows(project: Project): IndicatorRow[] {
  return project.indicators.map((indicator, index) => {
    const place = `projects/${project.id}/indicators/${index + 1}`;
    const text = (column: IndicatorColumn): string | null =>
      column === 'target' ? indicator.target.printed : indicator[column];
    return {
      project,
      indicator,
      kind: kindOf(indicator),
      place,
      isNameless: [indicator.level3, indicator.description].every(
        (text) => !hasWords(text) || isNotApplicable(text),
      ),
      isBlank: (['level3', 'description', 'target', 'basis'] as const).every((column) =>
        column !== 'target' ? !hasWords(text(column)) : indicator.target.kind === 'missing',
      ),
      text,
      cite: (...columns) => columns.map((column): Citation => ({ path: `${place}/${column}` as ValuePath })),
    };
  });
}

export function allIndicatorRows({ projects }: Pick<BudgetDocument, 'projects'>): IndicatorRow[] {
  return projects.flatMap(indicatorRows);
}

/** How a row is called in a sentence: its name, else its description, else its second level. */
export function rowName({ text }: IndicatorRow): string {
  return [text('level3'), text('description'), text('level2'), text('level1')].find(hasWords) ?? '（无名称）';
}

/** One observation for each project that has rows of some sort, citing one or more columns of each of them. */
export function observePerProject(
  { projects }: Pick<BudgetDocument, 'projects'>,
  isMeant: (row: IndicatorRow) => boolean,
  columns: readonly IndicatorColumn[],
  sentence: (rows: IndicatorRow[], project: Project) => string,
): Observation[] {
  return projects.flatMap((project) => {
    const rows = indicatorRows(project).filter(isMeant);
    if (rows.length === 0) return [];
    const citations = rows.flatMap((row) => row.cite(...columns));
    return [{ place: `projects/${project.id}`, citations, sentence: sentence(rows, project) }];
  });
}
