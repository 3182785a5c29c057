import { z } from 'zod';
import { editorText } from './text.ts';

/** What a page belongs to; each is one 栏目 of the site. */
const COLUMNS = {
  budget: {
    name: '预算绩效目标',
    description: '部门公开的预算绩效文本：总览、目标、保障措施和原文。',
    keywords: '预算公开,绩效目标,部门预算',
    type: '信息公开目录',
  },
  projects: {
    name: '预算项目',
    description: '每个预算项目的绩效目标表：预算数、资金用途、支出计划、绩效指标。',
    keywords: '预算项目,绩效目标表,资金用途,支出计划',
    type: '数据发布',
  },
  findings: {
    name: '核对提示',
    description: '按固定规则从公开文本里看到的、读者可能要问的地方。',
    keywords: '核对提示,预算公开,绩效目标',
    type: '数据发布',
  },
  corrections: {
    name: '更正记录',
    description: '公开以后改正过的地方：原来怎样、改成怎样、为什么改、什么时候改。',
    keywords: '更正,勘误,预算公开',
    type: '信息公开目录',
  },
  search: {
    name: '检索和目录',
    description: '在公开的文本里检索，或者从网站地图找到每一页。',
    keywords: '检索,网站地图,信息公开目录',
    type: '信息公开目录',
  },
  help: {
    name: '网站说明',
    description: '名词解释、哪些是原文、怎样核对、本站不承诺什么。',
    keywords: '名词解释,使用说明,核对',
    type: '信息公开指南',
  },
} as const satisfies Record<string, ColumnWords>;

export type ColumnKey = keyof typeof COLUMNS;

/** The four tags of a column, as the inspection of government websites reads them. */
interface ColumnWords {
  name: string;
  description: string;
  keywords: string;
  type: string;
}

function column(key: ColumnKey) {
  return z
    .strictObject({
      name: editorText('栏目名称', '就是网页标签 ColumnName'),
      description: editorText('栏目说明', '就是网页标签 ColumnDescription'),
      keywords: editorText('栏目关键词', '就是网页标签 ColumnKeywords，几个词用英文逗号隔开'),
      type: z
        .string()
        .regex(/^[一-龥]{2,20}$/)
        .meta({
          title: '栏目类别',
          description: '就是网页标签 ColumnType，用门户规定的词，例如 信息公开目录、信息公开指南、数据发布。',
        }),
    })
    .default(COLUMNS[key])
    .meta({ title: COLUMNS[key].name, description: '这个栏目的网页标签；可以不写，就用现成的。' });
}

export const columnsSchema = z
  .strictObject({
    budget: column('budget'),
    projects: column('projects'),
    findings: column('findings'),
    corrections: column('corrections'),
    search: column('search'),
    help: column('help'),
  })
  .default(COLUMNS)
  .meta({ title: '栏目', description: '各栏目的网页标签；可以不写。' });
