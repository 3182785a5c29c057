import { z } from 'zod';
import { MONEY_UNITS } from '../money.ts';
import { correctionsSchema, publicationSchema, redactionsSchema } from './publication-schema.ts';
import { reviewSchema } from './review-schema.ts';
import { editorText, printedCell } from './text.ts';

const basis = editorText('依据', '根据什么这样写，说清出处。');

/** Families of `findings/` that may be entered by hand; words for review never are, because they are not published. */
const ENTERED_FAMILIES = [
  'MONEY',
  'CODE',
  'PLAN',
  'TARGET',
  'INDICATOR',
  'BASIS',
  'PURPOSE',
  'GOAL',
  'NAME',
  'TEXT',
  'META',
] as const;

export const CONFIDENCES = ['高', '中', '低'] as const;

export const EditorialSchema = z
  .strictObject({
    departmentName: z
      .strictObject({ used: editorText('页面上显示的部门名称'), basis })
      .meta({ title: '部门名称' }),
    moneyUnit: z
      .strictObject({
        printed: printedCell('原文印出的单位', '表上印着单位就照抄；没有印写 null。'),
        used: z.enum(MONEY_UNITS).meta({ title: '采用的单位', description: MONEY_UNITS.join('、') }),
        basis,
      })
      .meta({ title: '金额单位' }),
    subGoalProjects: z
      .array(
        z.strictObject({
          subGoal: z.int().min(1).meta({ title: '第几个分项目标' }),
          nickname: editorText('简称', '分项目标“绩效指标”里的原词，一字不差。'),
          projects: z.array(z.int().min(1)).meta({ title: '所指项目的序号', description: '找不到就写 []。' }),
          confidence: z.enum(CONFIDENCES).meta({ title: '把握', description: '高、中、低' }),
          basis,
        }),
      )
      .meta({ title: '简称与项目的对应', description: '这是本站的判断，不是原文。' }),
    mainSubGoals: z
      .array(
        z.strictObject({
          subGoal: z.int().min(1).meta({ title: '第几个分项目标' }),
          projects: z.array(z.int().min(1)).meta({ title: '项目的序号' }),
          basis,
        }),
      )
      .default([])
      .meta({ title: '项目主要服务的分项目标', description: '这是本站的判断，不是原文；可以不写。' }),
    findings: z
      .array(
        z.strictObject({
          family: z.enum(ENTERED_FAMILIES).meta({ title: '类别' }),
          severity: z.enum(['高', '中', '低']).meta({ title: '程度' }),
          sentence: editorText('一句话', '只说看到了什么，不下结论。'),
          quotations: z
            .array(
              z.strictObject({
                path: editorText('哪一格', '网页上这一格的名称，例如 projects/05/purpose'),
                words: printedCell('引用的原词', '一字不差；整格都要就写 null。'),
              }),
            )
            .min(1)
            .meta({ title: '引用', description: '至少引用一格。' }),
        }),
      )
      .default([])
      .meta({ title: '人工写的核对提示', description: '规则看不出、要人判断的；可以不写。' }),
    replies: z
      .array(
        z.strictObject({
          finding: editorText('核对提示的编号', '例如 TARGET_BLANK@projects/08/indicators/到货时间'),
          text: editorText('说明', '部门的回复，照收到的写。'),
        }),
      )
      .default([])
      .meta({ title: '部门的说明', description: '可以不写。' }),
    publication: publicationSchema,
    review: reviewSchema,
    corrections: correctionsSchema,
    redactions: redactionsSchema,
  })
  .meta({ title: '编者说明', description: '编者的判断和说明，与原文分开存放。' });

export type EditorialInput = z.infer<typeof EditorialSchema>;
