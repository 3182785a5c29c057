/** The four dates of 资金支出计划, in the order of the printed columns. `months` names the period that ends there. */
export const PLAN_PERIODS = [
  { key: 'march', by: '03', label: '3月底', months: '1–3月', lastMonth: 3 },
  { key: 'june', by: '06', label: '6月底', months: '4–6月', lastMonth: 6 },
  { key: 'october', by: '10', label: '10月底', months: '7–10月', lastMonth: 10 },
  { key: 'december', by: '12', label: '12月底', months: '11–12月', lastMonth: 12 },
] as const;

export type PlanKey = (typeof PLAN_PERIODS)[number]['key'];

/** One printed cumulative share. `tenThousandths` is the share in 1/10 000 of a per cent, an exact integer. */
export type Share =
  | { state: 'share'; printed: string; tenThousandths: number }
  | { state: 'blank'; printed: null }
  | { state: 'unreadable'; printed: string };

export type SpendingPlan = Record<PlanKey, Share>;

export const WHOLE_SHARE = 1_000_000;

const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?%?$/;

/** Reads a printed cumulative percentage: `25`, `25%` and `25％` all mean 25 per cent; a blank is not reported, not 0. */
export function parseShare(printed: string | null): Share {
  if (printed === null) return { state: 'blank', printed };
  const match = PERCENT.exec(printed.normalize('NFKC').trim());
  if (!match) return { state: 'unreadable', printed };
  const tenThousandths = Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
  return { state: 'share', printed, tenThousandths };
}

/** A share as per cent: 250 000 → 25. */
export function percentOf(share: Share): number | null {
  return share.state === 'share' ? share.tenThousandths / 10_000 : null;
}
