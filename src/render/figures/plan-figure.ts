import type { ChartFigure } from '../../charts/chart-figure.ts';
import type { PlanRows } from '../../charts/chart-rows.ts';
import type { Figures } from '../../derive/figures.ts';
import { BLANK_RULE, planCurve } from '../../derive/plan-curve.ts';
import type { BudgetDocument, Project } from '../../model/budget-document.ts';
import { formatAmount } from '../../model/money.ts';
import { PLAN_PERIODS, type Share } from '../../model/spending-plan.ts';
import { fundRule } from '../fund-parts.ts';
import { figureSource } from './figure-source.ts';

/** 资金支出计划 of one project: cumulative steps, blanks shown as blanks. */
export function planFigure(document: BudgetDocument, figures: Figures, project: Project): ChartFigure {
  const unit = document.editorial.moneyUnit.used;
  const at = `projects/${project.id}/spendingPlan`;
  const curve = planCurve(project);
  const rows = planRows(document, figures, project);
  return {
    name: `plan-${project.id}`,
    view: project.name,
    title: planSentence(project),
    subject: `项目${project.number}“${project.name}”的累计支出计划，占预算数的百分比`,
    rows,
    table: {
      caption: `项目${project.number}的累计支出计划`,
      columns: [
        { label: '截至', isNumber: false },
        { label: '累计', isNumber: true },
        { label: '累计金额', isNumber: true, unit },
        { label: '这一段', isNumber: true, unit },
      ],
      rows: curve.map(({ label, cumulativeFen, periodFen }, index) => {
        const { key } = PLAN_PERIODS[index] as (typeof PLAN_PERIODS)[number];
        const share = project.spendingPlan[key];
        const money = (fen: number | null, figure: string) =>
          fen === null || share.state !== 'share'
            ? { text: null }
            : { text: formatAmount(fen, unit), figure: `${at}/${key}/${figure}` };
        return [
          { text: label },
          { text: share.state === 'share' ? percentText(share.tenThousandths) : share.printed },
          money(cumulativeFen, 'cumulative'),
          money(periodFen, 'period'),
        ];
      }),
      foot: [],
    },
    source: figureSource(
      document,
      '原文“资金支出计划”',
      PLAN_PERIODS.map(({ key }) => `${at}/${key}`),
    ),
    rule: rows.behind ? `${BLANK_RULE}${fundRule(figures.totals, unit)}` : BLANK_RULE,
    more: [],
  };
}

function planRows({ projects }: BudgetDocument, { year }: Figures, project: Project): PlanRows {
  return {
    kind: 'plan',
    rows: planCurve(project).map((point, index) => {
      const { key } = PLAN_PERIODS[index] as (typeof PLAN_PERIODS)[number];
      const percent = point.tenThousandths / 10_000;
      return {
        label: point.label,
        month: point.lastMonth,
        percent: point.isPrinted ? percent : null,
        carried: percent,
        text: shareText(project.spendingPlan[key]),
      };
    }),
    behind:
      projects.length > 1 && year?.some(({ cumulativePermille }) => cumulativePermille > 0)
        ? {
            label: `全部${projects.length}个项目合计`,
            percents: year.map(({ cumulativePermille }) => cumulativePermille / 10),
          }
        : null,
  };
}

function shareText(share: Share): string {
  if (share.state === 'share') return percentText(share.tenThousandths);
  return share.state === 'blank' ? '原文空白' : '读不出';
}

function percentText(tenThousandths: number): string {
  return `${tenThousandths / 10_000}%`;
}

/** The answer for one project: where its plan goes down, or where most of it is planned, how far it gets, and how many cells are blank. */
function planSentence(project: Project): string {
  const shares = PLAN_PERIODS.map(({ key }) => project.spendingPlan[key]);
  const blanks = shares.filter(({ state }) => state === 'blank').length;
  const curve = planCurve(project);
  const last = curve.at(-1);
  if (blanks === shares.length) return '支出计划四格都是原文空白';
  if (!last || !curve.some(({ isPrinted }) => isPrinted)) return '支出计划没有读得出的百分比';
  const note = blanks > 0 ? `（${blanks}格原文空白）` : '';
  const end = last.tenThousandths === 1_000_000 ? '' : `，到年底累计${percentText(last.tenThousandths)}`;
  const printed = curve.filter(({ isPrinted }) => isPrinted);
  const fall = printed.findIndex(
    ({ tenThousandths }, index) => tenThousandths < (printed[index - 1]?.tenThousandths ?? 0),
  );
  const [high, low] = [printed[fall - 1], printed[fall]];
  if (high && low) {
    return `累计比例从${high.label}的${percentText(high.tenThousandths)}降到${low.label}的${percentText(low.tenThousandths)}${low.by === last.by ? '' : end}${note}`;
  }
  const steps = curve.map(
    ({ tenThousandths }, index) => tenThousandths - (curve[index - 1]?.tenThousandths ?? 0),
  );
  const most = Math.max(...steps);
  const peaks = curve.filter((_, index) => steps[index] === most);
  const [first] = peaks;
  if (most <= 0 || !first) return `到年底累计${percentText(last.tenThousandths)}${note}`;
  if (most === last.tenThousandths && peaks.length === 1) {
    return end === '' ? `全部计划在${first.months}支出${note}` : `计划只排在${first.months}${end}${note}`;
  }
  if (peaks.length === curve.length) return `计划支出各时段一样多，各占${percentText(most)}${end}${note}`;
  const months = peaks.map((point) => point.months).join('、');
  const each = peaks.length > 1 ? '各' : '';
  return `计划支出最多的时段是${months}，${each}占${percentText(most)}${end}${note}`;
}
