import type { PerformanceIndicator } from '../model/budget-document.ts';

/** For each row, how many rows its first- and second-level cell spans; 0 where the cell above covers it. */
export function mergedRows(
  indicators: readonly Pick<PerformanceIndicator, 'level1' | 'level2'>[],
): { level1: number; level2: number }[] {
  const spans = indicators.map(() => ({ level1: 0, level2: 0 }));
  let start1 = 0;
  let start2 = 0;
  indicators.forEach((indicator, index) => {
    const first = indicators[start1];
    const second = indicators[start2];
    if (index === 0 || first?.level1 !== indicator.level1) start1 = index;
    if (index === 0 || start2 < start1 || second?.level2 !== indicator.level2) start2 = index;
    (spans[start1] as { level1: number }).level1++;
    (spans[start2] as { level2: number }).level2++;
  });
  return spans;
}
