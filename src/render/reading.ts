import { planCurve } from '../derive/plan-curve.ts';
import type { BudgetDocument, Project } from '../model/budget-document.ts';
import { formatAmount, isNegativeAmount, type Money, type MoneyUnit, ownUnit } from '../model/money.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import { isTextWithNumber, TARGET_KINDS, type TargetValue } from '../model/target-value.ts';

/** What this site reads from a printed amount, and how: «400万元，即4,000,000元；…». `undefined` for a blank. */
export function amountReading(money: Money, document: BudgetDocument): string | undefined {
  const { used, printed, basis } = document.editorial.moneyUnit;
  if (money.state === 'blank') return undefined;
  if (money.state === 'unreadable') {
    const why = isNegativeAmount(money.printed) ? '小于0' : '读不出数值';
    return `${why}：照原文公开，不计入合计，也不画在图里`;
  }
  const own = ownUnit(money.printed);
  const amount = `${formatAmount(money.fen, own ?? used)}${own ?? used}`;
  const yuan = (own ?? used) === '元' ? '' : `，即${formatAmount(money.fen, '元')}元`;
  const unit = own
    ? '单位照这一格所印'
    : printed === null
      ? `单位由本站加注，依据：${basis}`
      : `单位照原文所印“${printed}”`;
  return `${amount}${yuan}；${unit}`;
}

/** Where the unit beside the amounts of a table comes from, and that what is worked out in 元 is ours. */
export function unitNote({ printed, used, basis }: BudgetDocument['editorial']['moneyUnit']): string {
  const own = used === '元' ? '' : '折算的元由本站计算。';
  if (printed !== null) return `原文印着“${printed}”，各格数字后面的“${used}”照此写上。${own}`;
  return used === '元' ? `“元”由本站加注。${basis}` : `“${used}”和折算的元由本站加注。${basis}`;
}

/** What this site reads from a cell of the spending plan, and how. `undefined` for a blank. */
export function shareReading(
  project: Project,
  key: (typeof PLAN_PERIODS)[number]['key'],
  unit: MoneyUnit,
): string | undefined {
  const share = project.spendingPlan[key];
  if (share.state === 'blank') return undefined;
  if (share.state !== 'share') return '读不出百分比：照原文公开，画图和计算时当作空白';
  const index = PLAN_PERIODS.findIndex((period) => period.key === key);
  const fen = planCurve(project)[index]?.cumulativeFen ?? null;
  const percent = `从年初累计${share.tenThousandths / 10_000}%`;
  return fen === null
    ? percent
    : `${percent}，折合${formatAmount(fen, unit)}${unit}，由本站用预算数乘以这个百分比算出`;
}

/** What this site reads from the printed code, and how. */
export function codeReading({ classification }: Project): string | undefined {
  if (!classification) return undefined;
  const names = [classification.category, classification.section, classification.item].flatMap((entry) =>
    entry ? [`${entry.code} ${entry.name}`] : [],
  );
  if (names.length === 0) return '科目表里没有这个编码，只照原文列出';
  const budget = classification.budget ? `；据此归入${classification.budget}` : '';
  return `功能分类科目，按编码查科目表：${names.join('，')}${budget}`;
}

/** How this site reads an indicator's target, for readers: «数值，≥ 10000 册». */
export function targetReading(target: TargetValue): string {
  const kind = TARGET_KINDS[target.kind];
  switch (target.kind) {
    case 'count':
      return `${kind}，${target.comparator} ${target.value}${target.unit ? ` ${target.unit}` : ''}`;
    case 'percentage':
      return `${kind}，${target.comparator} ${target.value}%`;
    case 'yes-no':
      return `${kind}，只要求回答是或否，没有数值`;
    case 'placeholder':
      return `${kind}，是表格模板的空位符号，没有填写`;
    case 'text':
      return isTextWithNumber(target)
        ? `${kind}，里面的数字没有读成一个值`
        : `${kind}，没有数值、百分比或日期`;
    default:
      return kind;
  }
}
