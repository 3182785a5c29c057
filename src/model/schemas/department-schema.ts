import { z } from 'zod';
import { printedCell, printedText } from './text.ts';

export const DepartmentSchema = z
  .strictObject({
    part: printedCell('部分标题', '例如 第一部分；没有就写 null。'),
    title: printedText('总标题', '例如 2021年部门整体绩效目标'),
    overallGoal: z
      .strictObject({ heading: printedText('标题', '例如 总体绩效目标'), text: printedText('正文') })
      .meta({ title: '总体绩效目标' }),
    subGoalsHeading: printedCell('分项绩效目标的标题', '例如 二、分项绩效目标；没有就写 null。'),
    subGoals: z
      .array(
        z.strictObject({
          label: printedText('序号', '照原文，例如 （一）'),
          title: printedText('标题'),
          goal: printedCell('绩效目标', '“绩效目标：”后面的文字'),
          indicatorText: printedCell('绩效指标', '“绩效指标：”后面的文字'),
        }),
      )
      .meta({ title: '分项绩效目标' }),
    safeguards: z
      .strictObject({
        heading: printedText('标题', '例如 三、工作保障措施'),
        paragraphs: z.array(printedText('段落')).meta({ title: '段落' }),
        measures: z
          .array(
            z.strictObject({ label: printedText('序号', '照原文，例如 1、'), text: printedText('正文') }),
          )
          .meta({ title: '措施' }),
      })
      .nullable()
      .meta({ title: '工作保障措施', description: '没有这一部分就写 null。' }),
    projectsPart: printedCell('项目部分的标题', '例如 第二部分；没有就写 null。'),
    projectsTitle: printedCell('项目部分的总标题', '例如 预算项目绩效目标；没有就写 null。'),
  })
  .meta({ title: '部门整体绩效目标', description: '总体目标、分项目标、保障措施，照原文填写。' });

export type DepartmentInput = z.infer<typeof DepartmentSchema>;
