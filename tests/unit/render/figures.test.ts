import { describe, expect, test } from 'vitest';
import type { AllocationRows, MatrixRows, PeriodRows, TargetRows } from '../../../src/charts/chart-rows.ts';
import { figuresOf } from '../../../src/derive/figures.ts';
import type { BudgetDocument, PerformanceIndicator } from '../../../src/model/budget-document.ts';
import { type ClassificationEntry, classify } from '../../../src/model/functional-classification.ts';
import { parseTarget } from '../../../src/model/target-value.ts';
import { documentFigures } from '../../../src/render/figures/document-figures.ts';
import {
  publishedDocument,
  sampleDocument,
  samplePlan,
  sampleProject,
} from '../../fixtures/sample-documents.ts';

const figure = (document: BudgetDocument, name: string) => {
  const found = documentFigures(document).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no figure ${name}`);
  return found;
};
const title = (document: BudgetDocument, name: string) => figure(document, name).title;
const amounts = (...totals: (string | null)[]) =>
  sampleDocument(totals.map((total, index) => sampleProject(index + 1, total)));
const plans = (...cells: (string | null)[][]) =>
  sampleDocument(
    cells.map((own, index) => sampleProject(index + 1, '100', { spendingPlan: samplePlan(...own) })),
  );
const indicator = (target: string | null): PerformanceIndicator => ({
  level1: null,
  level2: null,
  level3: target === null ? null : '名称',
  description: null,
  target: parseTarget(target),
  basis: null,
});

describe('the published document answers', () => {
  test.each([
    ['where-by-project', '最大的两个项目占了62.8%：“火炬路派出所建设资金”和“智慧平安社区建设”'],
    ['where-by-fund', '“一般公共预算”占60.8%，“政府性基金预算”占39.2%'],
    ['when-by-project', '到10月底累计安排25.6%，其余74.4%排在11–12月'],
    ['goals-by-project', '3个项目没有被任何分项目标提到，目标里有3处数量在项目表里找不到'],
    ['targets-by-project', '填写了的121行指标里，85行只要求回答是或否，31行给出数值、百分比或日期'],
    ['plan-05', '计划支出最多的时段是11–12月，占75%（2格原文空白）'],
    ['plan-13', '全部计划在11–12月支出（3格原文空白）'],
  ])('%s', (name, sentence) => expect(title(publishedDocument(), name)).toBe(sentence));

  test('with rows that add up to the totals', () => {
    const document = publishedDocument();
    const { totals, year, targets } = figuresOf(document);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    for (const name of ['where-by-project', 'where-by-classification', 'where-by-fund']) {
      const { rows } = figure(document, name).rows as AllocationRows;
      expect(sum(rows.map(({ amount }) => amount))).toBeCloseTo(totals.total.fen / 1e6, 9);
    }
    const periods = figure(document, 'when-by-project').rows as PeriodRows;
    expect(periods.series).toHaveLength(5);
    expect(new Set(periods.series.map(({ look }) => look.pattern)).size).toBe(5);
    periods.rows.forEach(({ parts }, index) => {
      expect(sum(parts)).toBeCloseTo((year?.[index]?.periodFen ?? 0) / 1e6, 9);
    });
    const { series, rows } = figure(document, 'targets-by-project').rows as TargetRows;
    expect(series.map((_, index) => sum(rows.map(({ counts }) => counts[index] ?? 0)))).toEqual(
      Object.values(targets).filter((count) => count > 0),
    );
  });

  test('with projects no goal names, and promises no project carries, apart', () => {
    const { groups } = figure(publishedDocument(), 'goals-by-project').rows as MatrixRows;
    expect(groups.map(({ key, rows }) => [key, rows.map(({ id }) => id).slice(0, 3)])).toEqual([
      ['named', ['01', '02', '03']],
      ['unnamed', ['06', '10', '11']],
      ['promises', ['1', '2', '3']],
    ]);
    expect(groups[2]?.rows.map(({ label, marks }) => [label, marks.indexOf('named')])).toEqual([
      ['“新建视频点位220处”', 2],
      ['“新建匝道智能卡口４个”', 2],
      ['“改造大巴车通道１条”', 2],
    ]);
  });

  test('with names that are all different', () => {
    const names = documentFigures(publishedDocument()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(6 + 15);
  });
});

describe('where the money goes, in any document', () => {
  test.each([
    [amounts(), '这一年没有列出预算项目'],
    [amounts(null, '约5'), '2个项目都没有可以比较的预算数'],
    [amounts('0', '0'), '2个项目都没有可以比较的预算数'],
    [amounts('5'), '全部的钱用于“示例1”'],
    [amounts('5', null), '能计算的钱全部用于“示例1”'],
    [amounts('5', '5'), '“示例1”和“示例2”并列最大，各占50.0%'],
    [amounts('5', '5', '5', '5'), '4个项目并列最大，各占25.0%'],
    [amounts('6', '4'), '一半以上的钱用于“示例1”，占60.0%'],
    [amounts('4', '3', '3'), '最大的项目是“示例1”，占40.0%'],
    [amounts('4', '3', '2', '1'), '最大的两个项目占了70.0%：“示例1”和“示例2”'],
  ])('%#', (document, sentence) => expect(title(document, 'where-by-project')).toBe(sentence));

  test('a blank amount is not drawn, stands blank in the table, and is counted nowhere', () => {
    const { rows, table } = figure(amounts('5', null), 'where-by-project');
    expect((rows as AllocationRows).rows).toHaveLength(1);
    expect(table.rows.map((row) => row[1]?.text)).toEqual(['50,000', null]);
    expect(table.foot[0]?.slice(0, 2)).toEqual([
      { text: '合计（1个项目，1个没有计入）' },
      { text: '50,000', figure: 'total' },
    ]);
  });

  test('no amount that can be counted has no sum, which is not 0', () => {
    for (const name of ['where-by-project', 'where-by-classification', 'where-by-fund']) {
      const { foot } = figure(amounts(null, '约5'), name).table;
      expect(foot[0]?.map(({ text }) => text)).toContain('—');
      expect(foot[0]?.some((cell) => cell.figure === 'total')).toBe(false);
    }
  });

  test('a group of which no amount can be counted has neither sum nor share, and is not drawn', () => {
    const document = sampleDocument([
      sampleProject(1, '5', { classification: classify('2040220', []) }),
      sampleProject(2, null, { classification: classify('2120899', []) }),
    ]);
    const { rows, table } = figure(document, 'where-by-classification');
    expect((rows as AllocationRows).rows).toHaveLength(1);
    expect(table.rows.map((row) => row.slice(1).map(({ text }) => text))).toEqual([
      ['1', '50,000', '100.0%'],
      ['0', '—', '—'],
    ]);
  });

  const coded = (...codes: (string | null)[]) =>
    sampleDocument(
      codes.map((code, index) => sampleProject(index + 1, '5', { classification: classify(code, []) })),
    );
  test.each([
    [coded(null, null), '各项目都没有印编码', '按各项目的编码都看不出属于哪本预算'],
    [coded('9999999', '9999999'), '全部属于“编码9999999”', '按各项目的编码都看不出属于哪本预算'],
    [
      coded('9999999', null),
      '“编码9999999”占50.0%，没有印编码的占50.0%',
      '按各项目的编码都看不出属于哪本预算',
    ],
  ])('codes that say nothing, %#', (document, byClassification, byFund) => {
    expect(title(document, 'where-by-classification')).toBe(byClassification);
    expect(title(document, 'where-by-fund')).toBe(byFund);
  });

  test('money of no known budget is not counted as a budget among others', () => {
    const budgets: ClassificationEntry[] = [
      { code: '2070104', name: '图书馆', budget: '一般公共预算', basis: '示例' },
      { code: '2120803', name: '城市建设支出', budget: '政府性基金预算', basis: '示例' },
    ];
    const document = sampleDocument(
      ['2120803', '9999999', '2070104'].map((code, index) =>
        sampleProject(index + 1, ['6', '3', '1'][index] ?? null, { classification: classify(code, budgets) }),
      ),
    );
    expect(title(document, 'where-by-fund')).toBe(
      '“政府性基金预算”最多，占60.0%；“一般公共预算”占10.0%，看不出属于哪本预算的占30.0%',
    );
  });

  test('without sub-goals nothing is said to correspond to them', () => {
    const document = amounts('5');
    const { subject } = figure({ ...document, plan: { ...document.plan, subGoals: [] } }, 'goals-by-project');
    expect(subject).toBe('1个预算项目没有分项绩效目标可以对应');
  });
});

describe('when it is spent, in any document', () => {
  test.each([
    [plans(), '没有项目填写资金支出计划'],
    [plans([null, null, null, null]), '没有项目填写资金支出计划'],
    [plans(['100', null, null, null]), '全部计划在1–3月支出'],
    [plans(['25', '50', '75', '100']), '各时段的计划支出一样多，各占25.0%'],
    [plans(['40', '80', '90', '100']), '1–3月和4–6月并列最多，各占40.0%'],
    [plans(['10', '20', '30', '80']), '到10月底累计安排30.0%，50.0%排在11–12月，到年底仍有20.0%没有安排'],
    [plans([null, null, null, '120']), '计划只排在11–12月，到年底累计120.0%'],
    [plans(['50', null, null, null]), '计划只排在1–3月，到年底仍有50.0%没有安排'],
    [plans(['80', '60', '100', '100']), '累计计划支出从3月底的80.0%降到6月底的60.0%'],
  ])('%#', (document, sentence) => expect(title(document, 'when-by-project')).toBe(sentence));

  test('a plan that goes down inside the sums is told of beside them', () => {
    const rule = (document: BudgetDocument) => figure(document, 'when-by-project').rule;
    expect(rule(plans(['10', '50', '80', '100'], ['30', '40', '20', '10']))).toContain(
      '项目2的累计比例变小，那一段算出来是负数，合计照此相加。',
    );
    expect(rule(plans(['10', '50', '80', '100']))).not.toContain('变小');
  });

  test('where no plan can be computed, no sum is 0', () => {
    const withoutAmount = sampleDocument([sampleProject(1, null, { spendingPlan: samplePlan('50', '100') })]);
    for (const document of [withoutAmount, plans([null, null, null, null])]) {
      const { rows, table } = figure(document, 'when-by-project');
      expect((rows as PeriodRows).rows.map(({ text, cumulativeText }) => text + cumulativeText)).toEqual(
        Array(4).fill('——'),
      );
      const sums = table.foot.flatMap((row) => row.slice(1));
      expect(sums).toEqual(Array(16).fill({ text: '—' }));
    }
  });

  test('a blank stays a blank in the table', () => {
    const [row] = figure(plans([null, '50', null, '100']), 'when-by-project').table.rows;
    expect(row?.map(({ text }) => text)).toEqual(['示例1', null, '500,000', null, '500,000']);
  });

  test('five projects have a series each; more share one', () => {
    const series = (count: number) =>
      (
        figure(plans(...Array.from({ length: count }, () => ['0', '50', '80', '100'])), 'when-by-project')
          .rows as PeriodRows
      ).series.map(({ label }) => label);
    expect(series(5)).toEqual(['示例1', '示例2', '示例3', '示例4', '示例5']);
    expect(series(7)).toEqual(['示例1', '示例2', '示例3', '示例4', '其余3个项目']);
  });

  test.each([
    [[null, null, null, null], '支出计划四格都是原文空白'],
    [['无', null, null, null], '支出计划没有读得出的百分比'],
    [['0', '0', '0', '0'], '到年底累计0%'],
    [['0', '100', '100', '100'], '全部计划在4–6月支出'],
    [['0', '50', null, null], '计划只排在4–6月，到年底累计50%（2格原文空白）'],
    [['25', '50', '75', '100'], '计划支出各时段一样多，各占25%'],
    [['20', '60', '110', '100'], '累计比例从10月底的110%降到12月底的100%'],
    [['80', null, '60', '90'], '累计比例从3月底的80%降到10月底的60%，到年底累计90%（1格原文空白）'],
  ])('one project: %j', (cells, sentence) => expect(title(plans(cells), 'plan-01')).toBe(sentence));
});

describe('goals and targets, in any document', () => {
  test('without goals, without the editor’s table', () => {
    const document = amounts('1');
    expect(title({ ...document, plan: { ...document.plan, subGoals: [] } }, 'goals-by-project')).toBe(
      '没有列出分项绩效目标',
    );
    const goals = figure(document, 'goals-by-project');
    expect(goals.title).toMatch(/^2个分项目标与项目的对应还没有整理/);
    expect(JSON.stringify(goals)).not.toContain('没有分项目标提到');
  });

  test.each([
    [[], '没有列出绩效指标'],
    [[null, null], '2行绩效指标都没有填写'],
    [['5个', '98%'], '填写了的2行指标都给出数值、百分比或日期'],
    [['是', '满意'], '填写了的2行指标里，1行只要求回答是或否，没有一行给出数值、百分比或日期'],
    [['满意', '5个'], '填写了的2行指标里，1行给出数值、百分比或日期'],
    [['下降３个百分点', '5个'], '填写了的2行指标里，1行给出数值、百分比或日期，1行是带数字的文字'],
  ])('targets %j', (cells, sentence) => {
    const document = sampleDocument([sampleProject(1, '1', { indicators: cells.map(indicator) })]);
    expect(title(document, 'targets-by-project')).toBe(sentence);
  });
});
