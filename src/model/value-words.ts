import type { BudgetDocument, ValuePath } from './budget-document.ts';
import { INDICATOR_COLUMNS } from './printed-values.ts';
import { PLAN_PERIODS } from './spending-plan.ts';

/** Cells of a project's table by the keys of their paths. */
const CELLS: Readonly<Record<string, string>> = {
  heading: '标题',
  code: '项目编码',
  name: '项目名称',
  total: '预算数',
  fiscal: '财政资金',
  other: '其他资金',
  purpose: '资金用途',
  ...Object.fromEntries(PLAN_PERIODS.map(({ key, label }) => [key, `资金支出计划（${label}）`])),
  ...Object.fromEntries(INDICATOR_COLUMNS.map(({ key, label }) => [key, label])),
};

/** Where a printed value stands, in words for readers: «项目5“科防维护费”的资金用途». */
export function valueWords({ projects }: Pick<BudgetDocument, 'projects'>, path: ValuePath): string {
  const [part, second = '', third = '', fourth = '', fifth = ''] = path.split('/');
  if (part === 'projects') {
    const project = `项目${Number(second)}“${projects.find(({ id }) => id === second)?.name ?? ''}”的`;
    if (third === 'goals') return `${project}绩效目标${fourth}`;
    if (third === 'indicators') return `${project}绩效指标第${fourth}行“${CELLS[fifth]}”`;
    return project + (CELLS[fourth] ?? CELLS[third]);
  }
  if (second === 'overallGoal') return '总体绩效目标';
  if (second === 'subGoals') return `第${third}个分项绩效目标`;
  return second === 'safeguards' ? '工作保障措施' : '标题';
}
