import { z } from 'zod';
import { editorText, printedCell } from './text.ts';

// No document is published by the regulation of 2008 in another century.
const day = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const minute = /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether a day of that number is in the calendar: 2021-02-30 is not. */
const isInCalendar = (text: string): boolean => {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text.slice(0, 10));
};

/** A day as content writes it, `2021-03-05`. */
export const dayText = () => z.string().regex(day, { abort: true }).refine(isInCalendar);

/** What a page of published information tells of itself (信息公开块). `null` where the document does not say. */
export const publicationSchema = z
  .strictObject({
    indexNumber: printedCell('索引号', '没有就写 null。'),
    title: printedCell('名称', '公开时用的文件名称；没有就写 null。'),
    publisher: printedCell('发布机构', '单位全称；没有就写 null。'),
    topic: printedCell('主题分类', '例如 财政、金融、审计；没有就写 null。'),
    writtenOn: dayText().nullable().meta({
      title: '成文日期',
      description: '写成 "2021-03-05"，年份从 2000 到 2099，加英文双引号；没有就写 null。',
    }),
    publishedAt: z.string().regex(minute, { abort: true }).refine(isInCalendar).nullable().meta({
      title: '发布日期和时间',
      description: '北京时间，写成 "2021-03-05 09:30"，年份从 2000 到 2099，加英文双引号；没有就写 null。',
    }),
    documentNumber: printedCell('文号', '没有文号的写 无文号；不知道就写 null。'),
    validity: printedCell('有效性', '例如 有效、废止；没有就写 null。'),
    summary: printedCell('内容概述', '一两句话；没有就写 null。'),
  })
  .nullable()
  .default(null)
  .meta({ title: '公开信息', description: '这份文件公开时的信息，照原文或门户写；还没有就写 null。' });

/** 更正: what was changed after publication. */
export const correctionsSchema = z
  .array(
    z.strictObject({
      date: dayText().meta({
        title: '更正日期',
        description: '写成 "2021-03-05"，加英文双引号。',
      }),
      path: printedCell('哪一格', '网页上这一格的名称，例如 projects/05/purpose；不是某一格就写 null。'),
      before: printedCell('原来', '改之前的文字；原来空白写 null。'),
      after: printedCell('改成', '改之后的文字；改成空白写 null。'),
      reason: editorText('原因'),
    }),
  )
  .default([])
  .meta({ title: '更正记录', description: '公开以后改正过的地方，一条也不删；可以不写。' });

/** 依法不予公开: why something printed is left out. */
export const redactionsSchema = z
  .array(
    z.strictObject({
      path: editorText('哪一格', '网页上这一格的名称，例如 projects/05/purpose'),
      reason: editorText('理由', '依据哪一条，例如 《政府信息公开条例》第十五条：涉及个人隐私。'),
    }),
  )
  .default([])
  .meta({ title: '不予公开的理由', description: '每一处“（依法不予公开）”写一条；可以不写。' });

export type PublicationInput = z.infer<typeof publicationSchema>;
