import type { Project } from '../../../model/budget-document.ts';
import { PLAN_PERIODS, type PlanKey, type Share, WHOLE_SHARE } from '../../../model/spending-plan.ts';
import type { Citation } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';

/** One cell of a spending plan with its column's printed label. */
export interface PlanCell {
  key: PlanKey;
  label: string;
  share: Share;
}

export function planCells({ spendingPlan }: Pick<Project, 'spendingPlan'>): PlanCell[] {
  return PLAN_PERIODS.map(({ key, label }) => ({ key, label, share: spendingPlan[key] }));
}

/** Cells with a readable share, in the order of the columns; the share in 1/10 000 per cent. */
export function planShares(
  project: Pick<Project, 'spendingPlan'>,
): (PlanCell & { share: Extract<Share, { state: 'share' }> })[] {
  return planCells(project).flatMap(({ key, label, share }) =>
    share.state === 'share' ? [{ key, label, share }] : [],
  );
}

export function citeCells(project: Project, cells: readonly Pick<PlanCell, 'key'>[]): Citation[] {
  return citeProject(project, ...cells.map(({ key }) => `spendingPlan/${key}`));
}

/** Whether the first three cells are blank or 0 and the last holds a share: all the money after October. */
export function isAllInDecember(project: Pick<Project, 'spendingPlan'>): boolean {
  const [march, june, october, december] = planCells(project).map(({ share }) => share) as [
    Share,
    Share,
    Share,
    Share,
  ];
  const isNothing = (share: Share): boolean =>
    share.state === 'blank' || (share.state === 'share' && share.tenThousandths === 0);
  return december.state === 'share' && december.tenThousandths > 0 && [march, june, october].every(isNothing);
}

/** Whether a share is above 100 per cent, so that nothing can be reckoned from the plan. */
export function isOverWhole(project: Pick<Project, 'spendingPlan'>): boolean {
  return planShares(project).some(({ share }) => share.tenThousandths > WHOLE_SHARE);
}

/** Neighbours of which the later share is the smaller one; blanks are skipped. */
export function fallingCells(project: Pick<Project, 'spendingPlan'>) {
  const shares = planShares(project);
  return shares.flatMap((cell, index) => {
    const before = shares[index - 1];
    return before && cell.share.tenThousandths < before.share.tenThousandths ? [{ before, cell }] : [];
  });
}

/** Whether the cells add up to the whole, as they do where each holds the share of its own period alone. */
export function addsUpToWhole(project: Pick<Project, 'spendingPlan'>): boolean {
  return planShares(project).reduce((sum, { share }) => sum + share.tenThousandths, 0) === WHOLE_SHARE;
}

/** Said where shares read as cumulative go down or stay below the whole, and yet add up to it. */
export const PER_PERIOD_NOTE = '各格相加正好是100%，也可能是按各时段分别填写';
