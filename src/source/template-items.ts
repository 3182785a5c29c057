import type { BudgetDocument, Project, ValuePath } from '../model/budget-document.ts';
import { type PrintedValue, planValues, projectValues } from '../model/printed-values.ts';

/** One piece of the printed document in reading order, without white space: a value (with its path) or a fixed label. */
export interface TemplateItem {
  path: ValuePath | null;
  /** The text, or the wordings a fixed label is known to have. */
  texts: readonly string[];
  /** Whether it may be missing in print: a merged cell, or the label of a part that is blank. */
  isOptional: boolean;
}

/** The whole document as the form prints it: values between the form's fixed labels. */
export function templateItems(document: BudgetDocument): TemplateItem[] {
  return [...planItems(document), ...document.projects.flatMap(projectItems)];
}

function planItems({ plan }: BudgetDocument): TemplateItem[] {
  return planValues(plan).flatMap((value) => {
    if (/\/goal$/.test(value.path))
      return [label(['绩效目标：', '绩效目标:'], value.text === null), ...printed(value)];
    if (/\/indicatorText$/.test(value.path))
      return [label(['绩效指标：', '绩效指标:'], value.text === null), ...printed(value)];
    return printed(value);
  });
}

/** Labels of the project form, each printed right before the value it is listed with. */
const LABEL_BEFORE: Record<string, readonly string[][]> = {
  code: [['项目编码']],
  name: [['项目名称']],
  'budget/total': [['预算规模及资金用途'], ['预算数', '资金总额']],
  'budget/fiscal': [['其中：财政资金', '其中:财政资金', '财政资金']],
  'budget/other': [['其他资金']],
  'spendingPlan/march': [
    ['资金支出计划（%）', '资金支出计划(%)'],
    ['3月底'],
    ['6月底'],
    ['10月底'],
    ['12月底'],
  ],
  'goals/1/label': [['绩效目标']],
};

const INDICATOR_HEADER = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];
const ELLIPSIS = ['......', '……', '…'];

function projectItems(project: Project): TemplateItem[] {
  const items: TemplateItem[] = [];
  const values = projectValues(project);
  const headerAt = values.findIndex(({ path }) => path.includes('/indicators/'));
  values.forEach((value, index) => {
    const key = value.path.split('/').slice(2).join('/');
    if (index === headerAt) items.push(...indicatorHeader(project));
    for (const texts of LABEL_BEFORE[key] ?? []) items.push(label(texts));
    items.push(...(isMerged(project, key) ? printed(value, true) : printed(value)));
  });
  if (project.goals.length === 0) items.push(label(['绩效目标'], true));
  if (headerAt === -1) items.push(...indicatorHeader(project));
  return items;
}

function indicatorHeader(project: Project): TemplateItem[] {
  const ellipsis = project.ellipsisRow ? [label(ELLIPSIS)] : [];
  return [...ellipsis, ...INDICATOR_HEADER.map((text) => label([text]))];
}

/** Whether a first- or second-level cell repeats the row above: printed once for a merged cell, or again. */
function isMerged({ indicators }: Project, key: string): boolean {
  const match = /^indicators\/(\d+)\/(level1|level2)$/.exec(key);
  if (!match) return false;
  const row = Number(match[1]) - 1;
  const above = indicators[row - 1];
  const current = indicators[row];
  if (!above || !current || above.level1 !== current.level1) return false;
  return match[2] === 'level1' || above.level2 === current.level2;
}

function label(texts: readonly string[], isOptional = false): TemplateItem {
  return { path: null, texts, isOptional };
}

function printed({ path, text }: PrintedValue, isOptional = false): TemplateItem[] {
  const compact = text?.replace(/\s/g, '') ?? '';
  return compact === '' ? [] : [{ path, texts: [compact], isOptional }];
}
