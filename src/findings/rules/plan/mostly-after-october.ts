import { BLANK_RULE, planCurve, yearPlan } from '../../../derive/plan-curve.ts';
import { formatAmount } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { isCountable } from '../money/countable.ts';
import { fallingCells, isAllInDecember, isOverWhole } from './plan-cells.ts';

export const mostlyAfterOctober: FindingRule = {
  code: 'PLAN_MOSTLY_AFTER_OCTOBER',
  severity: '中',
  title: '一半以上的钱安排在10月底以后',
  explanation: `按各表的预算数和累计比例推算，全部项目的钱有一半以上在11—12月支出。推算口径：${BLANK_RULE}含不同预算的钱。有比例超过100%或变小时不推算；只有一个项目、全部排在10月底以后的另有规则。`,
  observe({ projects, editorial }) {
    if (
      !isCountable(projects) ||
      projects.some((project) => isOverWhole(project) || fallingCells(project).length > 0)
    )
      return [];
    const last = yearPlan(projects)?.at(-1);
    if (!last || last.permille < 500) return [];
    const [only, ...others] = projects;
    if (only && others.length === 0 && isAllInDecember(only)) return [];
    const unit = editorial.moneyUnit.used;
    const late = projects.filter((project) => (planCurve(project).at(-1)?.periodFen ?? 0) > 0);
    const hasBlank = late.some(({ spendingPlan }) => spendingPlan.october.state !== 'share');
    const note = hasBlank ? '（空白格沿用前值，前面没有数的按未安排计）' : '';
    return [
      {
        place: 'document',
        citations: late.flatMap((project) => citeProject(project, 'spendingPlan/december')),
        sentence: `按各表推算${note}，${formatAmount(last.periodFen, unit)}${unit}（占全部预算数的${last.share}）安排在11—12月支出，涉及${late.length}个项目。`,
      },
    ];
  },
};
