import { z } from 'zod';
import { dayText } from './publication-schema.ts';
import { editorText } from './text.ts';

const TEST_RESULTS = ['通过', '部分通过', '未通过'] as const;

/** `content/accessibility.yaml`: what the accessibility statement (无障碍声明) tells of tests, each with its day. */
export const AccessibilitySchema = z
  .strictObject({
    standards: z
      .array(
        editorText('标准', '例如 GB/T 37668-2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》'),
      )
      .min(1)
      .meta({ title: '对照的标准', description: '至少写一种。' }),
    contact: editorText('怎样反映', '遇到障碍时找谁，例如电话、邮箱；本站没有就写到哪里去找。'),
    tests: z
      .array(
        z.strictObject({
          testedOn: dayText().meta({
            title: '测试日期',
            description: '实际测试的那一天，写成 "2021-03-05"，加英文双引号。',
          }),
          what: editorText('测了什么'),
          how: editorText('怎样测的', '用的工具、浏览器、窗口大小。'),
          result: z.enum(TEST_RESULTS).meta({ title: '结果', description: TEST_RESULTS.join('、') }),
          note: editorText('说明', '看到了什么；通过也写一句。'),
        }),
      )
      .min(1)
      .meta({ title: '测试', description: '至少写一次测试。' }),
    limits: z
      .array(editorText('已知的不足'))
      .meta({ title: '已知的不足', description: '还做不到的，照实写；没有就写 []。' }),
  })
  .meta({ title: '无障碍声明', description: '测试的日期和结果由人填写，网页照写。' });

export type AccessibilityInput = z.infer<typeof AccessibilitySchema>;
