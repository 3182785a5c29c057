import type { AllocationRows, PeriodRows, PlanRows, TargetRows } from '../../../src/charts/chart-rows.ts';

const names = [
  '农村饮水安全工程维修养护及水质提升省级补助资金项目（2021年度第一批）',
  '城市公园绿地管护',
  '重大水利工程建设基金安排的河道综合治理与生态修复工程',
  '一体化政务服务平台运行维护',
];
const amounts = [400, 320.5, 250, 180, 150, 120, 96.25, 80, 61, 46.3682, 30, 20, 12, 5, 3];
const funds = ['general', 'general', 'government-fund', 'general', 'other', 'unknown'] as const;

/** Fifteen ranked projects from 400 down to 3, some with long names. */
export const allocation: AllocationRows = {
  kind: 'allocation',
  unit: '万元',
  rows: amounts.map((amount, index) => ({
    label: `${names[index % names.length]}${index + 1}`,
    amount,
    text: String(amount),
    fund: funds[index % funds.length] ?? 'unknown',
  })),
};

export const periods: PeriodRows = {
  kind: 'periods',
  unit: '万元',
  series: [
    { label: '城市公园绿地管护', look: { colour: 'general', pattern: 'solid' } },
    { label: '河道综合治理', look: { colour: 'fund', pattern: 'hatched' } },
    { label: '其余13个项目', look: { colour: 'dim', pattern: 'plain' } },
  ],
  rows: [
    period('1–3月', [40, 0, 4.7], '2.5%', '2.5%'),
    period('4–6月', [100, 200, 10], '17.5%', '20.0%'),
    period('7–10月', [500, -30, 20], '29.4%', '49.4%'),
    period('11–12月', [400, 400, 94.1234], '50.6%', '100.0%'),
  ],
};

function period(label: string, parts: number[], shareText: string, cumulativeText: string) {
  const text = String(parts.reduce((sum, part) => sum + part, 0));
  return {
    label,
    parts,
    partTexts: parts.map(String),
    text,
    shareText,
    cumulativeText,
    isPeak: label === '11–12月',
  };
}

export const targets: TargetRows = {
  kind: 'targets',
  unit: '行',
  series: [
    { label: '数值', look: { colour: 'general', pattern: 'solid' } },
    { label: '是/否', look: { colour: 'fund', pattern: 'lined' } },
    { label: '空白', look: { colour: 'dim', pattern: 'plain' } },
  ],
  rows: names.map((label, index) => ({
    label,
    counts: [index, 6, index % 2],
    text: `${index + 6 + (index % 2)}行`,
  })),
};

export const plan: PlanRows = {
  kind: 'plan',
  rows: [
    { label: '3月底', month: 3, percent: 25, carried: 25, text: '25%' },
    { label: '6月底', month: 6, percent: null, carried: 25, text: '原文空白' },
    { label: '10月底', month: 10, percent: null, carried: 25, text: '原文空白' },
    { label: '12月底', month: 12, percent: 100, carried: 100, text: '100%' },
  ],
  behind: { label: '全部15个项目合计', percents: [2.5, 22.1, 25.6, 100] },
};
