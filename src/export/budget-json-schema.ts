import { z } from 'zod';
import { BUDGET_KINDS } from '../model/functional-classification.ts';
import { MONEY_UNITS } from '../model/money.ts';
import { CONFIDENCES } from '../model/schemas/editorial-schema.ts';

const place = z.strictObject({
  file: z.string(),
  lines: z.tuple([z.int(), z.int()]).meta({ title: '首行、末行，从1起' }),
});
const anchor = place.nullable().meta({ title: '原文位置' });
const money = z.strictObject({
  printed: z.string().nullable().meta({ title: '原文' }),
  yuan: z.number().nullable().meta({ title: '元，最多两位小数；空白或读不出是 null' }),
});
const comparator = z.enum(['=', '≥', '>', '≤', '<']);
const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    printed: z.string(),
    comparator,
    value: z.string(),
    unit: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('percentage'), printed: z.string(), comparator, value: z.string() }),
  z.strictObject({ kind: z.enum(['date', 'yes-no', 'text', 'placeholder']), printed: z.string() }),
  z.strictObject({ kind: z.literal('missing'), printed: z.null() }),
]);
const budget = z.enum(BUDGET_KINDS).nullable();
const stated = (title: string) => z.string().nullable().meta({ title });

/** Shape of `…/data/budget.json`, published as `/schemas/budget.schema.json`. Blank is `null`, never 0. */
export const BudgetJsonSchema = z.strictObject({
  department: z.strictObject({ slug: z.string(), name: z.string(), basis: z.string() }),
  fiscalYear: z.int(),
  moneyUnit: z.strictObject({
    printed: z.string().nullable(),
    used: z.enum(MONEY_UNITS),
    basis: z.string(),
  }),
  publication: z
    .strictObject({
      indexNumber: stated('索引号'),
      title: stated('名称'),
      publisher: stated('发布机构'),
      topic: stated('主题分类'),
      writtenOn: stated('成文日期'),
      publishedAt: stated('发布日期和时间，北京时间'),
      documentNumber: stated('文号'),
      validity: stated('有效性'),
      summary: stated('内容概述'),
    })
    .nullable()
    .meta({ title: '公开信息；原文未载明的是 null' }),
  corrections: z
    .array(
      z.strictObject({
        date: z.string().meta({ title: '更正日期' }),
        path: stated('哪一格；不是某一格是 null'),
        before: stated('原来'),
        after: stated('改成'),
        reason: z.string().meta({ title: '原因' }),
      }),
    )
    .meta({ title: '更正记录，公开以后改正过的地方' }),
  redactions: z
    .array(
      z.strictObject({
        path: z.string().meta({ title: '哪一格' }),
        reason: z.string().meta({ title: '理由' }),
      }),
    )
    .meta({ title: '依法不予公开的地方和理由' }),
  headings: z
    .strictObject({
      part: z.string().nullable(),
      subGoals: z.string().nullable(),
      projectsPart: z.string().nullable(),
      projects: z.string().nullable(),
    })
    .meta({ title: '各部分的标题' }),
  overview: z.strictObject({ title: z.string(), heading: z.string(), text: z.string(), anchor }),
  subGoals: z.array(
    z.strictObject({
      number: z.int(),
      label: z.string(),
      title: z.string(),
      goal: z.string().nullable(),
      indicatorText: z.string().nullable(),
      projects: z.array(z.string()),
      nicknames: z.array(
        z.strictObject({
          nickname: z.string(),
          projects: z.array(z.string()),
          confidence: z.enum(CONFIDENCES),
          basis: z.string(),
        }),
      ),
      anchor,
    }),
  ),
  safeguards: z
    .strictObject({
      heading: z.string(),
      paragraphs: z.array(z.string()),
      measures: z.array(z.strictObject({ number: z.int(), label: z.string(), text: z.string() })),
      anchor,
    })
    .nullable(),
  projects: z.array(
    z.strictObject({
      id: z.string(),
      number: z.int(),
      heading: z.string(),
      name: z.string(),
      classification: z
        .strictObject({
          code: z.string(),
          category: z.string().nullable(),
          section: z.string().nullable(),
          item: z.string().nullable(),
          budget,
        })
        .nullable(),
      budget: z.strictObject({ total: money, fiscal: money, other: money }),
      purpose: z.string().nullable(),
      spendingPlan: z.array(
        z.strictObject({
          by: z.enum(['03', '06', '10', '12']),
          printed: z.string().nullable(),
          cumulativePercent: z.number().nullable(),
        }),
      ),
      goals: z.array(z.strictObject({ label: z.string(), text: z.string().nullable() })),
      indicators: z.array(
        z.strictObject({
          level1: z.string().nullable(),
          level2: z.string().nullable(),
          level3: z.string().nullable(),
          description: z.string().nullable(),
          target,
          basis: z.string().nullable(),
          anchor,
        }),
      ),
      ellipsisRow: z.boolean(),
      anchor,
    }),
  ),
  findings: z
    .array(
      z.strictObject({
        id: z.string(),
        rule: z.string(),
        severity: z.enum(['高', '中', '低']),
        sentence: z.string(),
        quotation: z.string().nullable(),
        anchors: z.array(place),
        reply: z.string().nullable(),
      }),
    )
    .meta({ title: '核对提示：本站按规则看到的，不是原文，也不是结论' }),
  derived: z
    .strictObject({
      total: z.strictObject({ yuan: z.number().nullable(), uncounted: z.array(z.string()) }),
      byBudget: z.array(
        z.strictObject({ budget, yuan: z.number().nullable(), projects: z.array(z.string()) }),
      ),
      shares: z.array(z.strictObject({ id: z.string(), percent: z.number() })),
      spending: z.array(
        z.strictObject({
          by: z.string(),
          cumulativeYuan: z.number().nullable(),
          periodYuan: z.number().nullable(),
          periodPercent: z.number().nullable(),
          cumulativePercent: z.number().nullable(),
        }),
      ),
      targetKinds: z.record(z.string(), z.int()),
    })
    .meta({ title: '本站计算，不是原文' }),
});

export type BudgetJson = z.infer<typeof BudgetJsonSchema>;
