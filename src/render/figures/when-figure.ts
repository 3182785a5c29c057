import type { ChartFigure } from '../../charts/chart-figure.ts';
import { type Look, seriesLooks } from '../../charts/chart-look.ts';
import type { PeriodRows } from '../../charts/chart-rows.ts';
import { type TableCell, UNKNOWN_CELL } from '../../charts/chart-table.ts';
import { projectsByAmount, shareOf } from '../../derive/budget-totals.ts';
import type { Figures } from '../../derive/figures.ts';
import { BLANK_RULE, hasPlan, type PlanPoint, planCurve, type YearPeriod } from '../../derive/plan-curve.ts';
import { projectList } from '../../findings/words.ts';
import { documentAddress, projectAddress } from '../../model/addresses.ts';
import type { BudgetDocument, Project } from '../../model/budget-document.ts';
import { FEN_PER_UNIT, formatAmount, type MoneyUnit } from '../../model/money.ts';
import { PLAN_PERIODS } from '../../model/spending-plan.ts';
import { fundRule } from '../fund-parts.ts';
import { figureSource } from './figure-source.ts';
import { fundKind } from './fund-kinds.ts';
import { named } from './words.ts';

/** More series than this cannot be told apart without colour; the smaller projects are then drawn as one. */
const MOST_SERIES = 5;

const OTHERS: Look = { colour: 'dim', pattern: 'plain' };

/** 什么时候花: planned amounts of all projects per part of the year. */
export function whenFigure(document: BudgetDocument, { year, totals }: Figures): ChartFigure {
  const unit = document.editorial.moneyUnit.used;
  const curves = document.projects.map((project) => ({ project, curve: planCurve(project) }));
  return {
    name: 'when-by-project',
    view: '按项目',
    title: yearSentence(year, totals.total.fen, hasPlan(document.projects)),
    subject: `全部项目各时段的计划支出，单位：${unit}`,
    rows: periodRows(document, year),
    table: {
      caption: '各项目各时段的计划支出（本站按预算数和累计百分比计算）',
      columns: [
        { label: '项目', isNumber: false },
        ...PLAN_PERIODS.map(({ months }) => ({ label: months, isNumber: true, unit })),
      ],
      rows: curves.map(({ project, curve }) => [
        { text: project.name, href: projectAddress(document, project.id) },
        ...curve.map((point, index) => periodCell(project, point, index, unit)),
      ]),
      foot: [
        sumRow('合计', year, 'period', ({ periodFen }) => formatAmount(periodFen, unit)),
        sumRow('占全部预算数', year, 'share', ({ share }) => share),
        sumRow('累计', year, 'cumulative', ({ cumulativeFen }) => formatAmount(cumulativeFen, unit)),
        sumRow('累计占全部预算数', year, 'cumulativeShare', ({ cumulativeShare }) => cumulativeShare),
      ],
    },
    source: figureSource(
      document,
      `原文${document.projects.length}张项目表的“资金支出计划”`,
      document.projects.flatMap(({ id }) =>
        PLAN_PERIODS.map(({ key }) => `projects/${id}/spendingPlan/${key}`),
      ),
    ),
    rule: `${BLANK_RULE}${fallRule(curves)}${fundRule(totals, unit)}`,
    more: [{ label: '各项目的支出计划', href: documentAddress(document, 'projects/') }],
  };
}

/** Said where a project's shares go down: the part it falls in is below zero, and taken off the others' money in the sums. */
function fallRule(curves: readonly { project: Project; curve: readonly PlanPoint[] }[]): string {
  const falling = curves.filter(({ curve }) => curve.some(({ periodFen }) => (periodFen ?? 0) < 0));
  if (falling.length === 0) return '';
  return `${projectList(falling.map(({ project }) => project))}的累计比例变小，那一段算出来是负数，合计照此相加。`;
}

/** One sum of all projects in every part of the year. */
function sumRow(
  label: string,
  year: readonly YearPeriod[] | null,
  figure: string,
  textOf: (period: YearPeriod) => string,
): TableCell[] {
  return [
    { text: label },
    ...(year?.map((period) => ({ text: textOf(period), figure: `year/${period.by}/${figure}` })) ??
      PLAN_PERIODS.map(() => UNKNOWN_CELL)),
  ];
}

function periodCell(project: Project, point: PlanPoint, index: number, unit: MoneyUnit) {
  const { key } = PLAN_PERIODS[index] as (typeof PLAN_PERIODS)[number];
  const printed = project.spendingPlan[key];
  if (printed.state !== 'share') return { text: printed.printed };
  if (point.periodFen === null) return UNKNOWN_CELL;
  return {
    text: formatAmount(point.periodFen, unit),
    figure: `projects/${project.id}/spendingPlan/${key}/period`,
  };
}

function periodRows({ projects, editorial }: BudgetDocument, year: readonly YearPeriod[] | null): PeriodRows {
  const unit = editorial.moneyUnit.used;
  if (!year) return { kind: 'periods', unit, series: [], rows: PLAN_PERIODS.map(unknownRow) };
  const parts = projectsByAmount(projects)
    .map(({ project }) => ({
      name: project.name,
      fund: fundKind(project.classification?.budget),
      fen: planCurve(project).map(({ periodFen }) => periodFen ?? 0),
    }))
    .filter(({ fen }) => fen.some((amount) => amount !== 0))
    .sort((a, b) => peak(b.fen) - peak(a.fen));
  const own = parts.length <= MOST_SERIES ? parts : parts.slice(0, MOST_SERIES - 1);
  const others = parts.slice(own.length);
  const looks = seriesLooks(own.map(({ fund }) => fund));
  const series = [
    ...own.map(({ name, fen }, index) => ({ label: name, look: looks[index] as Look, fen })),
    ...(others.length > 0
      ? [
          {
            label: `其余${others.length}个项目`,
            look: OTHERS,
            fen: year.map((_, index) => others.reduce((sum, { fen }) => sum + (fen[index] ?? 0), 0)),
          },
        ]
      : []),
  ];
  return {
    kind: 'periods',
    unit,
    series: series.map(({ label, look }) => ({ label, look })),
    rows: year.map((period, index) => ({
      label: period.months,
      text: formatAmount(period.periodFen, unit),
      shareText: period.share,
      cumulativeText: period.cumulativeShare,
      isPeak: period.permille > 500,
      parts: series.map(({ fen }) => (fen[index] ?? 0) / FEN_PER_UNIT[unit]),
      partTexts: series.map(({ fen }) => formatAmount(fen[index] ?? 0, unit)),
    })),
  };
}

const unknownRow = ({ months }: (typeof PLAN_PERIODS)[number]): PeriodRows['rows'][number] => ({
  label: months,
  text: '—',
  shareText: '',
  cumulativeText: '—',
  isPeak: false,
  parts: [],
  partTexts: [],
});

function peak(amounts: readonly number[]): number {
  return Math.max(...amounts.map(Math.abs));
}

/** The answer for a year: where the plan goes down, the only part it falls in, how much is planned before the last part, or in which part most. */
function yearSentence(year: readonly YearPeriod[] | null, total: number, isPlanned: boolean): string {
  const last = year?.at(-1);
  const before = year?.at(-2);
  if (!isPlanned) return '没有项目填写资金支出计划';
  if (!year || !last || !before || total === 0) return '没有可以计算的支出计划';
  const end =
    last.cumulativeFen < total
      ? `，到年底仍有${shareOf(total - last.cumulativeFen, total)}没有安排`
      : last.cumulativeFen > total
        ? `，到年底累计${last.cumulativeShare}`
        : '';
  const fall = year.findIndex(({ periodFen }) => periodFen < 0);
  const [high, low] = [year[fall - 1], year[fall]];
  if (high && low) {
    return `累计计划支出从${high.label}的${high.cumulativeShare}降到${low.label}的${low.cumulativeShare}${end}`;
  }
  const [only, ...more] = year.filter(({ periodFen }) => periodFen > 0);
  if (only && more.length === 0) {
    return end === '' ? `全部计划在${only.months}支出` : `计划只排在${only.months}${end}`;
  }
  const most = Math.max(...year.map(({ periodFen }) => periodFen));
  const peaks = year.filter(({ periodFen }) => periodFen === most);
  if (peaks.length === 1 && peaks[0] === last) {
    const rest = end === '' ? '其余' : '';
    return `到${before.label}累计安排${before.cumulativeShare}，${rest}${last.share}排在${last.months}${end}`;
  }
  const months = peaks.map((period) => period.months);
  const share = peaks[0]?.share ?? '';
  if (peaks.length === year.length) return `各时段的计划支出一样多，各占${share}${end}`;
  return peaks.length === 1
    ? `支出最多的时段是${months[0]}，占${share}${end}`
    : `${named(months, '个时段').replace(/[“”]/g, '')}并列最多，各占${share}${end}`;
}
