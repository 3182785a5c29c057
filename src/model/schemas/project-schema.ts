import { z } from 'zod';
import { printedCell, printedText } from './text.ts';

const AMOUNT_HINT = '照原文写数字并加引号，例如 "73.7"；不写单位；原文空白写 null。';
const SHARE_HINT = '累计百分比，照原文写并加引号，例如 "25" 或 "25%"；原文空白写 null，不要写 0。';

const IndicatorSchema = z
  .strictObject({
    level1: printedCell('一级指标', '例如 产出指标；合并单元格的每一行都写。'),
    level2: printedCell('二级指标', '例如 数量指标；合并单元格的每一行都写。'),
    level3: printedCell('三级指标'),
    description: printedCell('绩效指标描述'),
    target: printedCell('指标值'),
    basis: printedCell('指标值确定依据'),
  })
  .meta({ title: '绩效指标（一行）', description: '表中整行空白的也保留，各格写 null。' });

export const ProjectSchema = z
  .strictObject({
    number: z.int().min(1).max(99_999).meta({
      title: '序号',
      description: '表头标题里印的序号，整数，不加引号，与文件名一致：05.yaml 写 5。',
    }),
    heading: printedText('表头标题', '例如 5.  科防一期、二期维护费项目绩效目标表；空格也照原文。'),
    code: printedCell('项目编码', '七位功能分类科目编码，必须加引号，例如 "2040202"。'),
    name: printedText('项目名称'),
    budget: z
      .strictObject({
        total: printedCell('预算数', AMOUNT_HINT),
        fiscal: printedCell('其中：财政资金', AMOUNT_HINT),
        other: printedCell('其他资金', AMOUNT_HINT),
      })
      .meta({ title: '预算规模' }),
    purpose: printedCell('资金用途'),
    spendingPlan: z
      .strictObject({
        march: printedCell('3月底', SHARE_HINT),
        june: printedCell('6月底', SHARE_HINT),
        october: printedCell('10月底', SHARE_HINT),
        december: printedCell('12月底', SHARE_HINT),
      })
      .meta({ title: '资金支出计划（%）' }),
    goals: z
      .array(
        z.strictObject({
          label: printedText('目标序号', '例如 目标1'),
          text: printedCell('目标内容'),
        }),
      )
      .meta({ title: '绩效目标' }),
    indicators: z.array(IndicatorSchema).meta({ title: '绩效指标' }),
    ellipsisRow: z.boolean().meta({
      title: '有无“......”行',
      description: '绩效目标下面印有“......”一行就写 true，没有就写 false。',
    }),
    sourceLines: z
      .tuple([z.int().min(1), z.int().min(1)])
      .nullable()
      .meta({ title: '原文行号', description: '[首行, 末行]，由导入程序填写；没有原文时写 null。' }),
  })
  .meta({ title: '预算项目绩效目标表', description: '一个项目一个文件，照原文填写。' });

export type ProjectInput = z.infer<typeof ProjectSchema>;
export type IndicatorInput = z.infer<typeof IndicatorSchema>;
