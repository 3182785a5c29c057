import type { ChartFigure } from '../../charts/chart-figure.ts';
import type { GoalMark, MatrixRows } from '../../charts/chart-rows.ts';
import type { ChartTable } from '../../charts/chart-table.ts';
import type { Figures } from '../../derive/figures.ts';
import { hasCrosswalk, mainSubGoalsOf, subGoalsOf } from '../../derive/goal-crosswalk.ts';
import { promiseWithoutProject } from '../../findings/rules/goal/promise-without-project.ts';
import { documentAddress, projectAddress, subGoalAddress } from '../../model/addresses.ts';
import type { BudgetDocument, Project } from '../../model/budget-document.ts';
import { fenOf, formatAmount } from '../../model/money.ts';
import { figureSource } from './figure-source.ts';
import { quoted } from './words.ts';

/** What a mark says in words. */
const MARK_WORDS: Record<'named' | 'main', string> = { named: '提到', main: '主要服务' };

/** 要达到什么目标: sub-goals against projects. Never a sum, because one project may serve several goals. */
export function goalsFigure(document: BudgetDocument, figures: Figures): ChartFigure {
  const rows = matrixRows(document, figures);
  const count = document.plan.subGoals.length;
  return {
    name: 'goals-by-project',
    view: '按项目',
    title: goalsSentence(document, figures, rows),
    subject:
      count === 0
        ? `${document.projects.length}个预算项目没有分项绩效目标可以对应`
        : `${count}个分项绩效目标与${document.projects.length}个预算项目的对应`,
    rows,
    table: matrixTable(rows),
    source: figureSource(
      document,
      '原文各分项绩效目标的“绩效指标”',
      document.plan.subGoals.map((_, index) => `plan/subGoals/${index + 1}/indicatorText`),
    ),
    rule: '对应由本站按原文“绩效指标”里的简称判断，依据见各分项目标页。一个项目可以服务几个目标，所以各目标的金额不能相加。目标里的数量按规则在项目表里查找，也可能由别处承担。',
    more: [{ label: '总体绩效目标和各分项目标', href: documentAddress(document, 'goals/') }],
  };
}

/** Words of each sub-goal that promise a number of things no project's table repeats. */
export function uncarriedPromises(document: BudgetDocument): { subGoal: number; words: string }[] {
  return promiseWithoutProject.observe(document).flatMap(({ citations }) =>
    citations.flatMap(({ path, part }) => {
      const subGoal = Number(/^plan\/subGoals\/(\d+)\//.exec(path)?.[1]);
      return part === undefined || Number.isNaN(subGoal) ? [] : [{ subGoal, words: part }];
    }),
  );
}

function matrixRows(document: BudgetDocument, { links }: Figures): MatrixRows {
  const { plan, projects, editorial } = document;
  const amountText = ({ budget }: Project) => {
    const fen = fenOf(budget.total);
    return fen === null ? null : formatAmount(fen, editorial.moneyUnit.used);
  };
  const numbers = plan.subGoals.map((_, index) => index + 1);
  const rows = projects.map((project) => {
    const named = subGoalsOf(links, project);
    const main = mainSubGoalsOf(document, project);
    const mark = (number: number): GoalMark =>
      named.includes(number) ? 'named' : main.includes(number) ? 'main' : null;
    return {
      id: project.id,
      label: project.name,
      href: projectAddress(document, project.id),
      amount: amountText(project),
      marks: numbers.map(mark),
    };
  });
  const isNamed = ({ marks }: { marks: GoalMark[] }) => marks.includes('named');
  return {
    kind: 'matrix',
    unit: editorial.moneyUnit.used,
    goals: plan.subGoals.map(({ label, title }, index) => ({
      label,
      title,
      href: subGoalAddress(document, index + 1),
    })),
    groups: [
      { key: 'named', label: '分项目标提到的项目', rows: rows.filter(isNamed) },
      {
        key: 'unnamed',
        label: hasCrosswalk(document) ? '没有分项目标提到的项目' : '对应还没有整理的项目',
        rows: rows.filter((row) => !isNamed(row)),
      },
      {
        key: 'promises',
        label: '目标里写了、项目表里找不到的数量',
        rows: uncarriedPromises(document).map(({ subGoal, words }, index) => ({
          id: String(index + 1),
          label: quoted(words),
          href: null,
          amount: null,
          marks: numbers.map((number): GoalMark => (number === subGoal ? 'named' : null)),
        })),
      },
    ],
  };
}

function matrixTable({ goals, groups, unit }: MatrixRows): ChartTable {
  return {
    caption: '分项目标与项目的对应',
    columns: [
      { label: '分组', isNumber: false },
      { label: '项目或目标里的话', isNumber: false },
      { label: '预算数', isNumber: true, unit },
      ...goals.map(({ label, title }) => ({ label: label + title, isNumber: false })),
    ],
    rows: groups.flatMap(({ label: group, rows }) =>
      rows.map(({ label, amount, marks }) => [
        { text: group },
        { text: label },
        { text: amount },
        ...marks.map((mark) => ({ text: mark && MARK_WORDS[mark] })),
      ]),
    ),
    foot: [],
  };
}

function goalsSentence(document: BudgetDocument, { links }: Figures, rows: MatrixRows): string {
  const { plan, projects } = document;
  const count = plan.subGoals.length;
  if (count === 0) return '没有列出分项绩效目标';
  if (projects.length === 0) return `${count}个分项绩效目标，没有列出预算项目`;
  const sizeOf = (key: MatrixRows['groups'][number]['key']) =>
    rows.groups.find((group) => group.key === key)?.rows.length ?? 0;
  const promises = sizeOf('promises');
  const rest = promises > 0 ? `目标里有${promises}处数量在项目表里找不到` : '';
  if (!hasCrosswalk(document))
    return [`${count}个分项目标与项目的对应还没有整理`, rest].filter(Boolean).join('，');
  const unnamed = sizeOf('unnamed');
  const empty = links.filter(({ projects: own }) => own.length === 0).length;
  const first =
    unnamed > 0 ? `${unnamed}个项目没有被任何分项目标提到` : `${projects.length}个项目都有分项目标提到`;
  return [first, empty > 0 ? `${empty}个分项目标没有提到项目` : '', rest].filter(Boolean).join('，');
}
