import type { PerformanceIndicator, Project } from '../model/budget-document.ts';
import { TARGET_KINDS, type TargetKind } from '../model/target-value.ts';

/** Indicator rows with any printed words beyond the form's own first two levels. */
export function filledIndicators(projects: readonly Pick<Project, 'indicators'>[]): PerformanceIndicator[] {
  return projects
    .flatMap(({ indicators }) => indicators)
    .filter((row) =>
      [row.level3, row.description, row.target.printed, row.basis].some((text) => text !== null),
    );
}

/** How many indicator rows have each kind of target, in the order of TARGET_KINDS. */
export function targetCounts(projects: readonly Pick<Project, 'indicators'>[]): Record<TargetKind, number> {
  const counts = Object.fromEntries(Object.keys(TARGET_KINDS).map((kind) => [kind, 0])) as Record<
    TargetKind,
    number
  >;
  for (const { target } of projects.flatMap(({ indicators }) => indicators)) counts[target.kind]++;
  return counts;
}
