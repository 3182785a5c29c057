import { z } from 'zod';
import { editorText } from './text.ts';

export const SearchSchema = z
  .strictObject({
    ignored: z.array(editorText('词')).meta({
      title: '提问用的词',
      description: '整句话搜不到时，先去掉这些词再找相近的，例如 多少钱。',
    }),
    aliases: z
      .array(
        z.strictObject({
          said: editorText('人们的说法', '例如 制服'),
          printed: z
            .array(editorText('原文的写法', '例如 服装'))
            .min(1)
            .meta({ title: '原文的写法', description: '至少写一种，例如 [服装]。' }),
        }),
      )
      .meta({ title: '别的说法', description: '整句话搜不到时，也按原文的写法找相近的。' }),
  })
  .meta({ title: '检索用词', description: '只用来找“相近结果”，不改变原文。' });

export type SearchWordsInput = z.infer<typeof SearchSchema>;
