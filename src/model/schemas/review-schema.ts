import { z } from 'zod';
import { dayText } from './publication-schema.ts';
import { editorText } from './text.ts';

/** What a review before publication can come to. */
export const REVIEW_RESULTS = ['同意公开', '删改后同意公开', '不同意公开'] as const;
/** The result that keeps a document from being published. */
export const REFUSED = REVIEW_RESULTS[2];

/** 公开前的保密和隐私审查（公开条例第十四、十五、十七条）. */
export const reviewSchema = z
  .strictObject({
    by: editorText('审查人', '姓名和职务，例如 张某某（办公室主任）。'),
    date: dayText().meta({ title: '审查日期', description: '写成 "2021-03-05"，加英文双引号。' }),
    result: z.enum(REVIEW_RESULTS).meta({ title: '审查结果' }),
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null)
      .meta({
        title: '审查时的文字',
        description: '由程序填写：审查时全部文字的 SHA-256，后来有改动就看得出来；自己写审查记录时可以不写。',
      }),
  })
  .nullable()
  .default(null)
  .meta({ title: '公开前审查', description: '谁审查的、什么时候、结果怎样；还没有审查就写 null。' });
