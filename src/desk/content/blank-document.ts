import { CONTENT_SCHEMAS, type ContentKind } from '../../model/schemas/content-schemas.ts';
import { UNFILLED } from '../../model/unfilled.ts';
import type { Edit, Field, FilePath, Json } from '../desk-api.ts';
import { editFile } from '../yaml/edit-file.ts';
import { filePlaces } from './file-places.ts';
import { formOf } from './form-of.ts';

/** What stays of a file when its structure is taken over: headings, labels, names, the levels of indicators, and the unit. */
const STAYS: Partial<Record<ContentKind, readonly RegExp[]>> = {
  department: [/(?:^|\/)(?:part|title|heading|label|subGoalsHeading|projectsPart|projectsTitle)$/],
  project: [
    /^(?:number|heading|code|name|ellipsisRow)$/,
    /^goals\/\d+\/label$/,
    /^indicators\/\d+\/level[12]$/,
  ],
  editorial: [/^departmentName\/used$/, /^moneyUnit\/(?:printed|used)$/],
};
/** Lists of which nothing stays: what they say is about the other year. */
const EMPTIED = /^subGoalProjects$/;
/** Texts of which one is left to be filled in: how many there are is about the other year. */
const SHORTENED = /^safeguards\/paragraphs$/;

/**
 * A file's text with its structure and nothing else filled in: a cell that was blank is, every other says UNFILLED, so that none
 * can be published as blank before somebody has said that it is; what may be left out is. Comments stay. `years` carries the year on in headings. `null` where the file cannot be read.
 */
export function blankFile(
  kind: ContentKind,
  text: string,
  years: { from: number; to: number },
): string | null {
  const { values } = filePlaces(text);
  if (!values) return null;
  const stays = STAYS[kind] ?? [];
  const edits: Edit[] = [];
  const visit = (field: Field, path: FilePath, value: Json): void => {
    const key = path.join('/');
    if (field.optional) edits.push({ kind: 'unset', path });
    else if (value === null) return;
    else if (field.type === 'list' && (field.length !== null || EMPTIED.test(key))) {
      edits.push({ kind: 'set', path, value: field.nullable ? null : [] });
    } else if (field.type === 'list' && SHORTENED.test(key)) {
      if ((value as readonly Json[]).length > 0) edits.push({ kind: 'set', path, value: [UNFILLED] });
    } else if (field.type === 'list') {
      (value as readonly Json[]).forEach((item, index) => {
        visit(field.item, [...path, index], item);
      });
    } else if (field.type === 'group') {
      for (const child of field.fields) {
        const inside = (value as { readonly [key: string]: Json })[child.key];
        if (inside !== undefined) visit(child, [...path, child.key], inside);
      }
    } else if (stays.some((pattern) => pattern.test(key))) {
      if (typeof value !== 'string') return;
      const carried = value.replaceAll(String(years.from), String(years.to));
      if (carried !== value) edits.push({ kind: 'set', path, value: carried });
    } else if (field.type === 'text') edits.push({ kind: 'set', path, value: UNFILLED });
  };
  visit(formOf(CONTENT_SCHEMAS[kind]), [], values);
  const edited = editFile(kind, text, edits);
  return edited.kind === 'edited' ? edited.text : null;
}

/** Rows of the printed template: first and second level. */
const TEMPLATE_ROWS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['产出指标', '成本指标'],
  ['效果指标', '经济效益指标'],
  ['效果指标', '社会效益指标'],
  ['效果指标', '生态效益指标'],
  ['效果指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

/** A project table as the printed template has it: every cell waits to be filled in. */
export function templateProject(number: number): Json {
  return {
    number,
    heading: UNFILLED,
    code: UNFILLED,
    name: UNFILLED,
    budget: { total: UNFILLED, fiscal: UNFILLED, other: UNFILLED },
    purpose: UNFILLED,
    spendingPlan: { march: UNFILLED, june: UNFILLED, october: UNFILLED, december: UNFILLED },
    goals: [{ label: '目标1', text: UNFILLED }],
    indicators: TEMPLATE_ROWS.map(([level1, level2]) => ({
      level1,
      level2,
      level3: UNFILLED,
      description: UNFILLED,
      target: UNFILLED,
      basis: UNFILLED,
    })),
    ellipsisRow: false,
    sourceLines: null,
  };
}
