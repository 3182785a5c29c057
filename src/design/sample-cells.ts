import type { ChartFigure } from '../charts/chart-figure.ts';
import type { ChartRows, MatrixRows } from '../charts/chart-rows.ts';
import type { Amount } from '../render/amount.ts';
import type { Cell } from '../render/cell.ts';
import type { FindingRow } from '../render/finding-rows.ts';

/** Made-up values in every state a value can have, for the sheet of components. */
export const LONG = '农村饮水安全工程维修养护及水质提升省级补助资金项目（2021年度第一批、第二批合并下达）';

/** A name of one word, which has no place to break. */
export const UNBROKEN = 'Abcdefgh'.repeat(15);

export function printed(text: string, own: Partial<Cell> = {}): Cell {
  return { path: `sample/${text.slice(0, 12)}`, text, lines: [646, 646], href: '#L646', ...own };
}

export const blank: Cell = { path: 'sample/blank', text: null, lines: null, href: null };
/** A value of a document without its source text. */
export const placeless: Cell = { path: 'sample/placeless', text: '没有附原文的值', lines: null, href: null };
export const lines: Cell = printed('跨几行的一段话', { lines: [646, 650] });
export const asked: Cell = printed('≥**个', {
  reading: '模板残留，是表格模板的空位符号，没有填写',
  findings: [
    { href: '#finding-1', sentence: '指标值印作“≥**个”，是模板的空位符号。', severity: '中', number: 1 },
    { href: '#finding-2', sentence: '单位没有写。', severity: '低', number: 2 },
    { href: '#', sentence: '金额对不上。', severity: '高', number: null },
  ],
});
export const kept: Cell = printed('用于■■■的维护', { redaction: '涉及工作秘密' });
export const long: Cell = printed(LONG.repeat(3));

export const wan: Amount = { printedUnit: '万元', text: '1,019.6962', yuan: '10,196,962' };
export const yuan: Amount = { printedUnit: '元', text: '217,280.5', yuan: '217,280.50' };

export const finding: FindingRow = {
  id: 'TARGET_PLACEHOLDER@projects/05/indicators/1',
  family: 'TARGET',
  familyName: '指标值',
  title: '指标值是模板残留',
  severity: '中',
  sentence: '指标值印作“≥**个”，是模板的空位符号。',
  quotations: ['≥**个', null],
  projects: [{ id: '05', name: LONG, href: '#' }],
  sources: [{ lines: '646–650', href: '#L646' }],
  reply: null,
};

export const findings: FindingRow[] = [
  finding,
  { ...finding, id: 'A@1', severity: '高', reply: '已在下一年度的表里更正。' },
  {
    ...finding,
    id: 'A@2',
    severity: '低',
    quotations: Array.from({ length: 9 }, (_, index) => `第${index + 1}处`),
    projects: Array.from({ length: 9 }, (_, index) => ({ id: `0${index + 1}`, name: '项目', href: '#' })),
    sources: Array.from({ length: 12 }, (_, index) => ({ lines: String(100 + index), href: '#' })),
  },
];

/** A chart with rows of its own and a table with every kind of cell. */
export function figure(name: string, rows: ChartRows | MatrixRows): ChartFigure {
  return {
    name,
    view: name,
    title: '最大的两个项目占了62.8%：“火炬路派出所建设资金”和“智慧平安社区建设”',
    subject: '各项目的预算数，单位：万元',
    rows,
    table: {
      caption: '各项目的预算数，从大到小',
      columns: [
        { label: '项目', isNumber: false },
        { label: '预算数', isNumber: true, unit: '万元' },
        { label: '占比', isNumber: true },
      ],
      rows: [
        [{ text: LONG, href: '#' }, { text: '46.3682' }, { text: '4.5%' }],
        [{ text: '没有印金额的项目' }, { text: null }, { text: '—' }],
        [{ text: '往回退的项目' }, { text: '−3' }, { text: '−0.3%' }],
      ],
      foot: [[{ text: '合计' }, { text: '43.3682' }, { text: '100.0%' }]],
    },
    source: { label: '原文15张项目表的“预算数”，第64行起', href: '#L64' },
    rule: '金额空白或读不出的项目不画、不计入合计。',
    more: [{ label: '全部项目', href: '#' }],
  };
}
