import type { documentComponents } from '../components/document-components.ts';
import { chartStates } from './chart-states.ts';
import {
  asked,
  blank,
  figure,
  finding,
  findings,
  kept,
  LONG,
  lines,
  long,
  placeless,
  printed,
  UNBROKEN,
  wan,
  yuan,
} from './sample-cells.ts';

type Name = keyof typeof documentComponents;

/** Every component of a page with its states: what the state is, and the props that make it. */
type States = Record<Name, [state: string, props: Record<string, unknown>][]>;

const chart = { files: '#', publisher: '示例部门2021年部门预算绩效目标' };
const neighbour = { id: '05', name: LONG, href: '#' };
const periods = ['3月底', '6月底', '10月底', '12月底'];
const period = (label: string, cell = blank) => ({
  label,
  months: label,
  cell,
  cumulative: null,
  period: null,
});
const names = [
  { code: '212', name: '城乡社区支出', basis: '科目表' },
  { code: '2120899', name: '其他国有土地使用权出让收入安排的支出', basis: '科目表' },
];
const indicatorCells = [printed('产出指标'), printed('数量指标'), asked, long, kept, blank];
const project = {
  id: '05',
  heading: printed('5.  科防一期、二期维护费项目绩效目标表'),
  name: printed('科防一期、二期维护费'),
  amount: wan,
  printedAmount: '1019.6962',
  share: '7.2%',
  fund: '政府性基金预算',
  classification: { code: '2120899', name: '其他国有土地使用权出让收入安排的支出', basis: '科目表' },
  mainGoals: [{ href: '#', title: printed('加强公安科技化建设') }],
  purpose: printed('主要用于光纤维护'),
  plan: { title: '全部计划在11–12月支出（3格原文空白）', figure: 'charts/plan-05/title' },
  targets: [
    { kind: 'count', count: 2 },
    { kind: 'missing', count: 1 },
  ],
  indicatorCount: 10,
};
const row = {
  id: '05',
  href: '#',
  name: printed('科防一期、二期维护费'),
  total: printed('1019.6962'),
  amount: wan,
  share: '7.2%',
  code: printed('2040202'),
  classification: '一般行政管理事务',
  fund: '一般公共预算',
  goals: [{ href: '#', label: '（一）' }],
  plan: periods.map((label) => ({ label, cell: printed('25%') })),
};
const emptyRow = {
  ...row,
  name: long,
  total: blank,
  amount: null,
  share: null,
  code: blank,
  classification: null,
  fund: null,
  goals: [],
  plan: periods.map((label) => ({ label, cell: blank })),
};
const funds = [
  { label: '一般公共预算', amount: wan, figure: 'funds/一般公共预算/amount' },
  { label: '政府性基金预算', amount: wan, figure: 'funds/政府性基金预算/amount' },
];
const headline = {
  departmentName: '示例部门',
  nameBasis: '原文首页。',
  fiscalYear: 2021,
  projectCount: 15,
  total: wan,
  uncounted: [],
  funds: [],
  isTotalUnprinted: true,
  unitBasis: '表上印着单位。',
  lastPeriod: { months: '11–12月', share: '74.4%' },
  largest: { name: LONG, href: '#', share: '39.2%', amount: wan, budget: '政府性基金预算' },
  yesNo: { count: 85, of: 121 },
  sentences: [{ href: '#', figure: 'charts/where-by-project/title', title: '最大的两个项目占了62.8%' }],
};

export const componentStates: States = {
  Headline: [
    ['平常', headline],
    ['没有项目', { ...headline, projectCount: 0, largest: null, lastPeriod: null, sentences: [] }],
    ['不止一种预算', { ...headline, funds }],
    ['有算不出的金额', { ...headline, total: yuan, uncounted: ['03', '07'] }],
    [
      '金额全都算不出',
      { ...headline, projectCount: 2, total: null, uncounted: ['01', '02'], largest: null, lastPeriod: null },
    ],
  ],
  ChartFrame: [
    ...Object.entries(chartStates).map(([name, rows]): States['ChartFrame'][number] => [
      name,
      { ...chart, figures: [figure(`sheet-${name}`, rows)] },
    ]),
    [
      '几种看法，没有原文',
      {
        ...chart,
        figures: ['allocation', 'targets'].map((name) => ({
          ...figure(`views-${name}`, chartStates[name] as (typeof chartStates)[string]),
          source: null,
        })),
      },
    ],
    [
      '表格已在页面上',
      {
        ...chart,
        figures: [figure('sheet-table', chartStates['plan'] as (typeof chartStates)[string])],
        tableHref: '#',
      },
    ],
  ],
  ProjectHeader: [
    ['平常', project],
    [
      '金额读不出',
      { ...project, amount: null, printedAmount: '约50', share: null, targets: [], indicatorCount: 0 },
    ],
    [
      '全空白',
      {
        ...project,
        amount: null,
        printedAmount: null,
        share: null,
        fund: null,
        classification: null,
        unknown: '科目未知：项目编码空白',
        mainGoals: [],
        purpose: blank,
      },
    ],
    ['很长', { ...project, name: long, purpose: long, plan: { ...project.plan, title: LONG } }],
  ],
  BudgetTable: [
    [
      '万元',
      {
        unitNote: '“万元”和折算的元由本站加注。推断。',
        rows: [
          { label: '预算数', cell: asked, amount: wan },
          { label: '其他资金', cell: blank, amount: null },
        ],
        name: printed('火炬路派出所建设资金'),
        code: printed('2120899'),
        classification: { names, budget: '政府性基金预算' },
      },
    ],
    [
      '元，没有编码',
      {
        unitNote: '原文印着“单位：元”，各格数字后面的“元”照此写上。',
        rows: [{ label: '预算数', cell: placeless, amount: yuan }],
        name: lines,
        code: blank,
        classification: null,
      },
    ],
  ],
  PlanTable: [
    [
      '平常',
      {
        rule: '空白沿用前值。',
        rows: periods.map((label) => ({ ...period(label, printed('25')), cumulative: wan, period: yuan })),
      },
    ],
    ['全空白', { rule: '空白沿用前值。', rows: periods.map((label) => period(label)) }],
  ],
  Purpose: [
    ['平常', { cell: lines }],
    ['空白', { cell: blank }],
    ['有提示', { cell: asked }],
    ['不予公开一部分', { cell: kept }],
    ['没有原文', { cell: placeless }],
  ],
  GoalList: [
    ['平常', { rows: [{ label: printed('目标1'), text: long }], ellipsisRow: true }],
    ['没有', { rows: [], ellipsisRow: false }],
  ],
  ServedGoals: [
    ['有', { goals: [{ href: '#', title: '（三）加强公安科技化建设' }] }],
    ['没有', { goals: [] }],
  ],
  IndicatorTable: [
    [
      '平常',
      {
        rows: [
          { cells: indicatorCells, kind: 'placeholder', level1: 2, level2: 1 },
          { cells: indicatorCells.map(() => blank), kind: 'missing', level1: 0, level2: 1 },
        ],
      },
    ],
    ['没有', { rows: [] }],
  ],
  IndicatorList: [
    [
      '平常',
      {
        kinds: [{ value: 'text', label: '文字' }],
        rows: [{ project: '05', name: LONG, href: '#', kind: 'text', cells: indicatorCells }],
      },
    ],
    ['没有', { kinds: [], rows: [] }],
  ],
  PageFindings: [
    ['一页的', { rows: findings, total: null, href: '#' }],
    ['总览的', { rows: [finding], total: 194, href: '#' }],
    ['没有程度高的', { rows: [], total: 18, href: '#' }],
  ],
  FindingList: [
    [
      '平常',
      {
        rows: findings,
        rules: [
          { code: 'TARGET_BLANK', family: '指标值', severity: '低', title: '指标值空白', explanation: LONG },
        ],
      },
    ],
    ['没有', { rows: [], rules: [] }],
  ],
  ProjectTable: [
    ['平常', { rows: [row, emptyRow], periods, unit: '万元', total: wan, funds: [] }],
    ['不止一种预算', { rows: [row], periods, unit: '万元', total: wan, funds }],
    [
      '没有',
      { rows: [], periods, unit: '元', total: { printedUnit: '元', text: '0', yuan: '0' }, funds: [] },
    ],
  ],
  GoalIndex: [
    [
      '平常',
      {
        heading: printed('二、分项绩效目标'),
        rows: [
          {
            label: printed('（一）'),
            title: long,
            href: '#',
            projects: [
              { ...neighbour, amount: wan },
              { ...neighbour, amount: null },
            ],
          },
          { label: printed('（二）'), title: printed('严打'), href: '#', projects: [] },
        ],
      },
    ],
    ['没有', { rows: [] }],
    ['没有标题', { heading: blank, rows: [] }],
  ],
  NamedProjects: [
    [
      '平常',
      {
        rows: [
          {
            nickname: '科防一二期维护',
            confidence: '高',
            basis: LONG,
            projects: [
              { ...neighbour, amount: wan },
              { ...neighbour, amount: null },
            ],
          },
          { nickname: '找不到的', confidence: '低', basis: '没有', projects: [] },
        ],
      },
    ],
    ['没有', { rows: [] }],
  ],
  Neighbours: [
    ['两边', { previous: neighbour, next: neighbour, compare: '#' }],
    ['第一个', { previous: null, next: neighbour }],
    ['只有一个', { previous: null, next: null }],
    ['没有断开处的名称', { previous: { ...neighbour, name: UNBROKEN }, next: neighbour, compare: '#' }],
  ],
  ListHeader: [
    [
      '平常',
      { part: printed('第二部分'), title: printed('预算项目绩效目标'), heading: '15个预算项目', href: '#' },
    ],
    ['没有印标题', { part: null, title: null, heading: '0个预算项目' }],
  ],
  PlanHeader: [
    ['平常', { part: printed('第一部分'), title: printed('部门整体绩效目标') }],
    ['没有印部分', { part: blank, title: printed('部门整体绩效目标') }],
  ],
  OverallGoal: [['平常', { heading: printed('总体绩效目标'), text: long }]],
  SubGoal: [
    [
      '平常',
      { label: printed('（三）'), title: printed('加强公安科技化建设'), goal: long, indicatorText: asked },
    ],
    ['空白', { label: printed('（三）'), title: long, goal: blank, indicatorText: blank }],
  ],
  Safeguards: [
    [
      '平常',
      {
        heading: printed('保障措施'),
        paragraphs: [long, asked],
        measures: [{ label: printed('1.'), text: lines }],
      },
    ],
    ['只有标题', { heading: printed('保障措施'), paragraphs: [], measures: [] }],
  ],
  Term: [
    ['有解释', { id: 'budget-amount' }],
    ['没有这个词', { id: 'no-such-term' }],
  ],
};
