import type { AllocationRows, PeriodRows, PlanRows } from '../../../src/charts/chart-rows.ts';

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
  rows: [
    { label: '1–3月', amount: 44.7, text: '44.7042', shareText: '2.5%', isLast: false },
    { label: '4–6月', amount: 310, text: '310', shareText: '17.5%', isLast: false },
    { label: '7–10月', amount: 520, text: '520', shareText: '29.4%', isLast: false },
    { label: '11–12月', amount: 894.1234, text: '894.1234', shareText: '50.6%', isLast: true },
  ],
};

export const plan: PlanRows = {
  kind: 'plan',
  rows: [
    { label: '3月底', month: 3, percent: 25, carried: 25, text: '25%' },
    { label: '6月底', month: 6, percent: null, carried: 25, text: '原文空白' },
    { label: '10月底', month: 10, percent: null, carried: 25, text: '原文空白' },
    { label: '12月底', month: 12, percent: 100, carried: 100, text: '100%' },
  ],
};
