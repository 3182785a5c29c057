import { z } from 'zod';
import { editorText } from './text.ts';

export const SiteSchema = z
  .strictObject({
    name: editorText('网站名称'),
    tagline: editorText('一句话介绍'),
    origin: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .meta({ title: '网址', description: '协议和域名，例如 https://www.example.gov.cn；未定写 null。' }),
    basePath: z
      .string()
      .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/)
      .meta({ title: '所在目录', description: '以 / 开头、以 / 结尾；放在网站根目录写 /。' }),
  })
  .meta({ title: '网站', description: '名称、网址和所在目录。' });

export type SiteInput = z.infer<typeof SiteSchema>;
