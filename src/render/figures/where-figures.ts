import type { ChartFigure } from '../../charts/chart-figure.ts';
import type { AllocationRows } from '../../charts/chart-rows.ts';
import { type TableCell, UNKNOWN_CELL } from '../../charts/chart-table.ts';
import {
  type BudgetTotal,
  classificationTotals,
  projectShare,
  projectsByAmount,
  shareOf,
} from '../../derive/budget-totals.ts';
import type { Figures } from '../../derive/figures.ts';
import { documentAddress, projectAddress } from '../../model/addresses.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import { FEN_PER_UNIT, fenOf, formatAmount, type MoneyUnit } from '../../model/money.ts';
import { totalAmount } from '../amount.ts';
import { figureSource } from './figure-source.ts';
import { fundKind } from './fund-kinds.ts';
import { named, quoted } from './words.ts';

/** 钱花在哪里: every project by amount, and the sums by classification and by budget. */
export function whereFigures(document: BudgetDocument, figures: Figures): ChartFigure[] {
  return [whereByProject(document, figures), whereByClassification(document), whereByFund(document, figures)];
}

function whereByProject(document: BudgetDocument, { totals }: Figures): ChartFigure {
  const { projects, editorial } = document;
  const unit = editorial.moneyUnit.used;
  const ranked = projectsByAmount(projects);
  const unknown = projects.filter(({ budget }) => fenOf(budget.total) === null);
  const order = [...ranked.map(({ project }) => project), ...unknown];
  return {
    ...common(document),
    name: 'where-by-project',
    view: '按项目',
    title: projectSentence(
      ranked.map(({ project, fen }) => ({ name: project.name, fen })),
      projects.length,
      totals.total.fen,
    ),
    subject: `各项目的预算数，单位：${unit}`,
    rows: allocation(
      document,
      ranked.map(({ project, fen }) => ({
        label: project.name,
        fen,
        budget: project.classification?.budget,
      })),
    ),
    table: {
      caption: `各项目的预算数，从大到小`,
      columns: [
        { label: '项目', isNumber: false },
        { label: '预算数', isNumber: true, unit },
        { label: '占比', isNumber: true },
        { label: '所属预算', isNumber: false },
      ],
      rows: order.map((project) => {
        const fen = fenOf(project.budget.total);
        const share = projectShare(totals, project);
        return [
          { text: project.name, href: projectAddress(document, project.id) },
          fen === null
            ? { text: project.budget.total.printed }
            : { text: formatAmount(fen, unit), figure: `projects/${project.id}/budget/total/amount` },
          share === null ? UNKNOWN_CELL : { text: share, figure: `projects/${project.id}/share` },
          { text: project.classification?.budget ?? '科目未知' },
        ];
      }),
      foot: [totalRow(totals.total, unit)],
    },
  };
}

/** The answer for a ranking of projects: what holds more than half, or which ones are largest. */
function projectSentence(
  ranked: readonly { name: string; fen: number }[],
  count: number,
  total: number,
): string {
  const [first] = ranked;
  if (count === 0) return '这一年没有列出预算项目';
  if (!first || total === 0) return `${count}个项目都没有可以比较的预算数`;
  const share = (fen: number) => shareOf(fen, total);
  if (ranked.length === 1) return `${count === 1 ? '全部的钱' : '能计算的钱全部'}用于${quoted(first.name)}`;
  const ties = ranked.filter(({ fen }) => fen === first.fen);
  if (ties.length > 1) {
    const names = named(
      ties.map(({ name }) => name),
      '个项目',
    );
    return `${names}并列最大，各占${share(first.fen)}`;
  }
  const [, second] = ranked as [typeof first, typeof first];
  if (2 * first.fen > total) return `一半以上的钱用于${quoted(first.name)}，占${share(first.fen)}`;
  const isClear = ranked[2] === undefined || ranked[2].fen < second.fen;
  const both = first.fen + second.fen;
  return isClear && 2 * both > total && ranked.length > 2
    ? `最大的两个项目占了${share(both)}：${quoted(first.name)}和${quoted(second.name)}`
    : `最大的项目是${quoted(first.name)}，占${share(first.fen)}`;
}

function whereByClassification(document: BudgetDocument): ChartFigure {
  const groups = classificationTotals(document.projects).map(({ name, code, ...total }) => ({
    ...total,
    key: `classifications/${code ?? ''}`,
    label: code === null ? '没有印编码' : name === null ? `编码${code}（科目表没有）` : `${name}（${code}）`,
    name: name ?? (code === null ? '没有印编码' : `编码${code}`),
    isUnknown: code === null,
  }));
  return grouped(document, groups, {
    name: 'where-by-classification',
    view: '按功能分类',
    kind: '科目',
    unknown: { all: '各项目都没有印编码', some: '没有印编码的' },
    subject: '按印出的项目编码归入功能分类科目',
  });
}

function whereByFund(document: BudgetDocument, { totals }: Figures): ChartFigure {
  const groups = totals.byBudget.map((total) => ({
    ...total,
    key: `funds/${total.budget ?? ''}`,
    label: total.budget ?? '科目未知',
    name: total.budget ?? '科目未知',
    isUnknown: total.budget === null,
  }));
  return grouped(document, groups, {
    name: 'where-by-fund',
    view: '按资金性质',
    kind: '预算',
    unknown: { all: '按各项目的编码都看不出属于哪本预算', some: '看不出属于哪本预算的' },
    subject: '按科目判断属于哪本预算',
  });
}

type Group = BudgetTotal & {
  key: string;
  label: string;
  name: string;
  /** Projects whose code says nothing. */
  isUnknown: boolean;
  budget: Parameters<typeof fundKind>[0];
};

/** How a grouping is told; `unknown` is what is said of the projects whose code says nothing. */
interface Grouping {
  name: string;
  view: string;
  kind: string;
  unknown: { all: string; some: string };
  subject: string;
}

function grouped(
  document: BudgetDocument,
  groups: readonly Group[],
  { name, view, kind, unknown, subject }: Grouping,
): ChartFigure {
  const unit = document.editorial.moneyUnit.used;
  const all: BudgetTotal = {
    fen: groups.reduce((sum, { fen }) => sum + fen, 0),
    projects: groups.flatMap(({ projects }) => projects),
    uncounted: groups.flatMap(({ uncounted }) => uncounted),
  };
  const total = all.fen;
  const count = all.projects.length;
  return {
    ...common(document),
    name,
    view,
    title: groupSentence(groups, total, kind, unknown),
    subject: `${subject}，单位：${unit}`,
    rows: allocation(
      document,
      groups
        .filter(({ projects }) => projects.length > 0)
        .map(({ label, fen, budget }) => ({ label, fen, budget })),
    ),
    table: {
      caption: `${view}的合计`,
      columns: [
        { label: kind, isNumber: false },
        { label: '项目数', isNumber: true },
        { label: '预算数合计', isNumber: true, unit },
        { label: '占比', isNumber: true },
      ],
      rows: groups.map(({ key, label, projects, fen }) => [
        { text: label },
        { text: String(projects.length), figure: `${key}/count` },
        ...(projects.length === 0
          ? [UNKNOWN_CELL, UNKNOWN_CELL]
          : [
              { text: formatAmount(fen, unit), figure: `${key}/amount` },
              { text: shareOf(fen, total), figure: `${key}/share` },
            ]),
      ]),
      foot: [
        [
          { text: '合计' },
          { text: String(count), figure: 'funds/count' },
          totalCell(all, unit),
          { text: count > 0 && total > 0 ? '100.0%' : '—' },
        ],
      ],
    },
  };
}

function groupSentence(
  groups: readonly Group[],
  total: number,
  kind: string,
  unknown: Grouping['unknown'],
): string {
  const [first] = groups;
  if (!first || total === 0) return '没有可以比较的预算数';
  const share = ({ fen }: Group) => shareOf(fen, total);
  const called = ({ name, isUnknown }: Group) => (isUnknown ? unknown.some : quoted(name));
  if (groups.length === 1) return first.isUnknown ? unknown.all : `全部属于${quoted(first.name)}`;
  if (groups.length === 2) {
    return groups.map((group) => `${called(group)}占${share(group)}`).join('，');
  }
  const ties = groups.filter(({ fen }) => fen === first.fen);
  if (ties.length > 1) {
    const names = named(
      ties.map(({ name }) => name),
      `个${kind}`,
    );
    return `${names}并列最多，各占${share(first)}`;
  }
  const others = groups.slice(1);
  const gap = others.find(({ isUnknown }) => isUnknown);
  const known = others.filter((group) => group !== gap);
  const fen = known.reduce((sum, group) => sum + group.fen, 0);
  const rest = known.length === 1 && known[0] ? called(known[0]) : `其余${known.length}个${kind}共`;
  return [
    `${called(first)}最多，占${share(first)}；${rest}占${shareOf(fen, total)}`,
    ...(gap ? [`${called(gap)}占${share(gap)}`] : []),
  ].join('，');
}

function allocation(
  { editorial }: BudgetDocument,
  rows: readonly { label: string; fen: number; budget: Parameters<typeof fundKind>[0] }[],
): AllocationRows {
  const unit = editorial.moneyUnit.used;
  return {
    kind: 'allocation',
    unit,
    rows: rows.map(({ label, fen, budget }) => ({
      label,
      amount: fen / FEN_PER_UNIT[unit],
      text: formatAmount(fen, unit),
      fund: fundKind(budget),
    })),
  };
}

function totalRow(total: BudgetTotal, unit: MoneyUnit): TableCell[] {
  const { fen, projects, uncounted } = total;
  const left = uncounted.length > 0 ? `，${uncounted.length}个没有计入` : '';
  return [
    { text: `合计（${projects.length}个项目${left}）` },
    totalCell(total, unit),
    { text: fen === 0 ? '—' : '100.0%' },
    { text: '—' },
  ];
}

function totalCell(total: BudgetTotal, unit: MoneyUnit): TableCell {
  const shown = totalAmount(total, unit);
  return shown === null ? UNKNOWN_CELL : { text: shown.text, figure: 'total' };
}

function common(document: BudgetDocument): Pick<ChartFigure, 'source' | 'rule' | 'more'> {
  const { projects } = document;
  return {
    source: figureSource(
      document,
      `原文${projects.length}张项目表的“预算数”`,
      projects.map(({ id }) => `projects/${id}/budget/total`),
    ),
    rule: '金额空白或读不出的项目不画、不计入合计；不同预算的钱来源和用途规定不同，合计只是各表相加。',
    more: [{ label: '全部项目', href: documentAddress(document, 'projects/') }],
  };
}
