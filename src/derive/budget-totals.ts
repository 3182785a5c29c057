import type { BudgetDocument, Project } from '../model/budget-document.ts';
import type { BudgetKind } from '../model/functional-classification.ts';
import { fenOf, sumFen } from '../model/money.ts';
import { scale } from './scale.ts';

/** Sum of 预算数 over some projects, computed here. `uncounted` names the projects whose amount is blank or unreadable. */
export interface BudgetTotal {
  fen: number;
  projects: string[];
  uncounted: string[];
}

/** One budget (一般公共预算, 政府性基金预算 …) with its total; `null` for projects whose code the table does not know. */
export interface FundTotal extends BudgetTotal {
  budget: BudgetKind | null;
}

export interface BudgetTotals {
  total: BudgetTotal;
  byBudget: FundTotal[];
  /** Share of the total by project id, in tenths of a per cent; the shares of all counted projects add up to 1000. */
  sharePermille: ReadonlyMap<string, number>;
}

/** The sum in fen; `null` where projects are listed and no amount of theirs can be counted: blanks do not add up to 0. */
export function knownFen({ fen, projects, uncounted }: BudgetTotal): number | null {
  return projects.length === 0 && uncounted.length > 0 ? null : fen;
}

/** Totals of one document. Money of different budgets is always also given apart. */
export function budgetTotals({ projects }: Pick<BudgetDocument, 'projects'>): BudgetTotals {
  const budgets = [...new Set(projects.map((project) => project.classification?.budget ?? null))];
  const byBudget = budgets
    .map((budget) => ({
      budget,
      ...totalOf(projects.filter((project) => (project.classification?.budget ?? null) === budget)),
    }))
    .sort((a, b) => b.fen - a.fen || (String(a.budget) < String(b.budget) ? -1 : 1));
  return { total: totalOf(projects), byBudget, sharePermille: shares(projects) };
}

function totalOf(projects: readonly Project[]): BudgetTotal {
  const counted = projects.filter(({ budget }) => fenOf(budget.total) !== null);
  return {
    fen: sumFen(counted.map(({ budget }) => fenOf(budget.total) as number)),
    projects: counted.map(({ id }) => id),
    uncounted: projects.filter((project) => !counted.includes(project)).map(({ id }) => id),
  };
}

/** Projects that have an amount, largest first; equal amounts in printed order. */
export function projectsByAmount(projects: readonly Project[]): { project: Project; fen: number }[] {
  return projects
    .flatMap((project) => {
      const fen = fenOf(project.budget.total);
      return fen === null ? [] : [{ project, fen }];
    })
    .sort((a, b) => b.fen - a.fen || a.project.number - b.project.number);
}

/** Largest-remainder rounding: rounded shares that still add up to the whole. Equal remainders in printed order. */
function shares(projects: readonly Project[]): Map<string, number> {
  const counted = projects.filter(({ budget }) => fenOf(budget.total) !== null);
  const total = BigInt(sumFen(counted.map(({ budget }) => fenOf(budget.total) as number)));
  if (total === 0n) return new Map();
  const rows = counted.map(({ id, budget }) => {
    const scaled = BigInt(fenOf(budget.total) as number) * 1000n;
    return { id, share: Number(scaled / total), remainder: scaled % total };
  });
  let missing = 1000 - rows.reduce((sum, { share }) => sum + share, 0);
  const byRemainder = [...rows].sort((a, b) =>
    a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0,
  );
  for (const row of byRemainder) {
    if (missing-- <= 0) break;
    row.share++;
  }
  return new Map(rows.map(({ id, share }) => [id, share]));
}

/** One functional classification (功能分类科目) with its total; `code` is `null` where none is printed. */
export interface ClassificationTotal extends BudgetTotal {
  code: string | null;
  name: string | null;
  budget: BudgetKind | null;
}

/** Totals by printed code, largest first; equal amounts in the order of their codes. */
export function classificationTotals(projects: readonly Project[]): ClassificationTotal[] {
  const codes = [...new Set(projects.map(({ classification }) => classification?.code ?? null))];
  return codes
    .map((code) => {
      const own = projects.filter(({ classification }) => (classification?.code ?? null) === code);
      const classification = own[0]?.classification;
      return {
        code,
        name: classification?.item?.name ?? null,
        budget: classification?.budget ?? null,
        ...totalOf(own),
      };
    })
    .sort((a, b) => b.fen - a.fen || (String(a.code) < String(b.code) ? -1 : 1));
}

/** `part` of `whole` in tenths of a per cent; 0 where there is no whole. */
export function permilleOf(part: number, whole: number): number {
  return whole === 0 ? 0 : scale(1000, part, whole);
}

/** Tenths of a per cent as text: 392 → «39.2%», −5 → «−0.5%». */
export function formatPermille(permille: number): string {
  const absolute = Math.abs(permille);
  return `${permille < 0 ? '−' : ''}${Math.trunc(absolute / 10)}.${absolute % 10}%`;
}

/**
 * A share of the money as text; `part` and `whole` in one unit. One too small for tenths of a per cent is not «0.0%», which would say
 * that there is none, and one just short of the whole is not «100.0%».
 */
export function formatShare(permille: number, part: number, whole: number): string {
  if (permille === 0 && part > 0) return '<0.1%';
  if (permille === 1000 && part < whole) return '>99.9%';
  return formatPermille(permille);
}

/** `part` of `whole` as text. */
export function shareOf(part: number, whole: number): string {
  return formatShare(permilleOf(part, whole), part, whole);
}

/** A project's share of the total as text; `null` where none can be computed. */
export function projectShare({ total, sharePermille }: BudgetTotals, { id, budget }: Project): string | null {
  const permille = sharePermille.get(id);
  return permille === undefined ? null : formatShare(permille, fenOf(budget.total) ?? 0, total.fen);
}
