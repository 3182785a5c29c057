import { z } from 'zod';
import { BUDGET_KINDS } from '../functional-classification.ts';
import { editorText } from './text.ts';

export const ClassificationSchema = z
  .strictObject({
    codes: z
      .array(
        z.strictObject({
          code: z
            .string()
            .regex(/^(?:\d{3}|\d{5}|\d{7})$/)
            .meta({ title: '编码', description: '类三位、款五位、项七位，加引号。' }),
          name: editorText('名称'),
          budget: z.enum(BUDGET_KINDS).meta({ title: '所属预算' }),
          basis: editorText('名称出处'),
        }),
      )
      .meta({ title: '科目' }),
  })
  .meta({ title: '功能分类科目表', description: '项目编码对应的类、款、项名称。' });

export type ClassificationInput = z.infer<typeof ClassificationSchema>;
