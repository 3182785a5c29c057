import type { ChartRows, MatrixRows } from '../charts/chart-rows.ts';
import { LONG } from './sample-cells.ts';

/** One chart of each kind with what is hardest to draw, and one without anything. */
export const chartStates: Record<string, ChartRows | MatrixRows> = {
  allocation: {
    kind: 'allocation',
    unit: '万元',
    rows: (['general', 'government-fund', 'other', 'unknown'] as const).map((fund, index) => ({
      label: index === 1 ? LONG : `项目${index + 1}`,
      amount: 400 / 5 ** index,
      text: String(400 / 5 ** index),
      fund,
    })),
  },
  empty: { kind: 'allocation', unit: '元', rows: [] },
  periods: {
    kind: 'periods',
    unit: '万元',
    series: [
      { label: '河道综合治理', look: { colour: 'fund', pattern: 'hatched' } },
      { label: '其余13个项目', look: { colour: 'dim', pattern: 'plain' } },
    ],
    rows: ['1–3月', '4–6月', '7–10月', '11–12月'].map((label, index) => ({
      label,
      text: String(100 * index),
      shareText: `${index * 10}.0%`,
      cumulativeText: '100.0%',
      isPeak: index === 3,
      parts: [80 * index, 20 * index],
      partTexts: [String(80 * index), String(20 * index)],
    })),
  },
  plan: {
    kind: 'plan',
    rows: [
      { label: '3月底', month: 3, percent: null, carried: 0, text: '原文空白' },
      { label: '6月底', month: 6, percent: 25, carried: 25, text: '25%' },
      { label: '10月底', month: 10, percent: null, carried: 25, text: '读不出' },
      { label: '12月底', month: 12, percent: 100, carried: 100, text: '100%' },
    ],
    behind: { label: '全部15个项目合计', percents: [2.5, 22.1, 25.6, 100] },
  },
  matrix: {
    kind: 'matrix',
    unit: '万元',
    goals: ['（一）', '（二）', '（三）'].map((label) => ({ label, title: '加强公安科技化建设', href: '#' })),
    groups: [
      {
        key: 'named',
        label: '分项目标提到的项目',
        rows: [{ id: '01', label: LONG, href: '#', amount: '46.3682', marks: ['named', null, 'named'] }],
      },
      {
        key: 'unnamed',
        label: '没有分项目标提到的项目',
        rows: [{ id: '02', label: '没有印金额', href: '#', amount: null, marks: [null, 'main', null] }],
      },
      {
        key: 'promises',
        label: '目标里写了、项目表里找不到的数量',
        rows: [
          { id: '1', label: '“新建视频点位220处”', href: null, amount: null, marks: ['named', null, null] },
        ],
      },
    ],
  },
  targets: {
    kind: 'targets',
    unit: '行',
    series: [
      { label: '数值', look: { colour: 'general', pattern: 'solid' } },
      { label: '是/否', look: { colour: 'fund', pattern: 'lined' } },
      { label: '模板残留', look: { colour: 'hot', pattern: 'solid' } },
      { label: '空白', look: { colour: 'dim', pattern: 'plain' } },
    ],
    rows: [
      { label: LONG, counts: [2, 6, 1, 1], text: '10行' },
      { label: '没有指标', counts: [0, 0, 0, 0], text: '没有指标' },
    ],
  },
};
