import { z } from 'zod';
import { editorText } from './text.ts';

export const GlossarySchema = z
  .strictObject({
    terms: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z][a-z0-9-]*$/)
            .meta({ title: '地址用名', description: '小写字母、数字和连字符，定了就不改。' }),
          term: editorText('词'),
          also: z.array(editorText('别的写法')).meta({ title: '别的写法', description: '没有就写 []。' }),
          plain: editorText('白话解释'),
        }),
      )
      .meta({ title: '名词' }),
  })
  .meta({ title: '名词解释' });

export type GlossaryInput = z.infer<typeof GlossarySchema>;
