import { z } from 'zod';
import { FEN_PER_UNIT, type MoneyUnit } from '../money.ts';
import { editorText, printedCell } from './text.ts';

const units = Object.keys(FEN_PER_UNIT) as [MoneyUnit, ...MoneyUnit[]];
const basis = editorText('依据', '根据什么这样写，说清出处。');

export const CONFIDENCES = ['高', '中', '低'] as const;

export const EditorialSchema = z
  .strictObject({
    departmentName: z
      .strictObject({ used: editorText('页面上显示的部门名称'), basis })
      .meta({ title: '部门名称' }),
    moneyUnit: z
      .strictObject({
        printed: printedCell('原文印出的单位', '表上印着单位就照抄；没有印写 null。'),
        used: z.enum(units).meta({ title: '采用的单位', description: '元 或 万元' }),
        basis,
      })
      .meta({ title: '金额单位' }),
    subGoalProjects: z
      .array(
        z.strictObject({
          subGoal: z.int().min(1).meta({ title: '第几个分项目标' }),
          nickname: editorText('简称', '分项目标“绩效指标”里的原词，一字不差。'),
          projects: z.array(z.int().min(1)).meta({ title: '所指项目的序号', description: '找不到写 []。' }),
          confidence: z.enum(CONFIDENCES).meta({ title: '把握', description: '高、中、低' }),
          basis,
        }),
      )
      .meta({ title: '简称与项目的对应', description: '这是本站的判断，不是原文。' }),
  })
  .meta({ title: '编者说明', description: '编者的判断和说明，与原文分开存放。' });

export type EditorialInput = z.infer<typeof EditorialSchema>;
