import { z } from 'zod';
import { columnsSchema } from './columns-schema.ts';
import { knownLater, linkAddress, PICTURE_ENDS, portalFile } from './site-fields.ts';
import { editorText } from './text.ts';

/** One part of a host's name, between its dots. */
const HOST_LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';

/** `content/site.yaml`: everything official about the site itself. What is not known yet is `null`. */
export const SiteSchema = z
  .strictObject({
    name: editorText('网站名称'),
    tagline: editorText('一句话介绍'),
    origin: z
      .string()
      .regex(new RegExp(`^https?://${HOST_LABEL}(?:\\.${HOST_LABEL})*(?::[1-9]\\d{0,4})?$`), { abort: true })
      // A port out of range, or numbers that are no address.
      .refine((text) => URL.canParse(text))
      .nullable()
      .meta({
        title: '网址',
        description: '只写协议和域名，全用小写，后面不写 /，例如 https://www.example.gov.cn；未定就写 null。',
      }),
    basePath: z
      .string()
      .regex(/^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/)
      .meta({
        title: '所在目录',
        description: '以 / 开头、以 / 结尾，中间不写 . 和 ..；放在网站根目录写 /。',
      }),
    siteIdCode: knownLater(z.string().regex(/^(?:(?!0{10})\d{10}|bm(?!0{8})\d{8})$/), {
      title: '网站标识码',
      description: '十位数字，或者 bm 加八位数字，不全是 0，加英文双引号；不知道就写 null。',
    }),
    organizer: knownLater(z.string().min(1), { title: '主办单位', description: '单位全称。' }),
    contact: knownLater(z.string().min(1), {
      title: '联系方式',
      description: '例如 “电话 0000-1234567，地址 某路1号”。',
    }),
    icp: knownLater(z.string().regex(/^[一-龥]ICP备(?!0{8})\d{8}号(?:-\d+)?$/), {
      title: 'ICP备案号',
      description: '例如 京ICP备12345678号-1，中间不空格，数字不全是 0。',
    }),
    policeRecord: knownLater(z.string().regex(/^[一-龥]公网安备\s?(?!0{14})\d{14}号?$/), {
      title: '公安备案号',
      description: '例如 京公网安备 12345678901234号，数字是14位，不全是 0。',
    }),
    errorReport: knownLater(linkAddress(), {
      title: '“我为政府网站找错”的网址',
      description: '监督举报平台给本站的网址，以 https:// 开头。',
    }),
    emblem: knownLater(
      z.strictObject({
        image: portalFile(...PICTURE_ENDS).meta({
          title: '图片',
          description: 'content/portal/ 里的图片，例如 emblem.png',
        }),
        link: linkAddress().meta({ title: '网址', description: '标识指向的网址，以 https:// 开头。' }),
      }),
      { title: '党政机关网站标识', description: '领到标识以后才写 image 和 link；没有就写 null。' },
    ),
    portal: z
      .strictObject({
        header: knownLater(portalFile('html'), {
          title: '门户网站的页头',
          description: 'content/portal/ 里的 HTML 片段，例如 header.html；不用就写 null。',
        }),
        footer: knownLater(portalFile('html'), {
          title: '门户网站的页脚',
          description: 'content/portal/ 里的 HTML 片段，例如 footer.html；不用就写 null。',
        }),
        style: knownLater(portalFile('css'), {
          title: '页头页脚的样式',
          description: 'content/portal/ 里的样式文件，例如 portal.css；不用就写 null。',
        }),
      })
      .default({ header: null, footer: null, style: null })
      .meta({ title: '门户网站的页头和页脚', description: '本站作为门户的一个栏目时用；可以不写。' }),
    links: z
      .array(
        z.strictObject({
          label: editorText('文字'),
          href: linkAddress().meta({ title: '网址', description: '以 https:// 或 http:// 开头。' }),
        }),
      )
      .default([])
      .meta({ title: '页脚里的其他链接', description: '可以不写。' }),
    columns: columnsSchema,
  })
  .meta({ title: '网站', description: '名称、网址、正式编号、页头页脚和栏目。' });

export type SiteInput = z.infer<typeof SiteSchema>;
