import type { Json } from '../../desk-api.ts';

/**
 * How many rows the cell of a column covers in each row: 1 for a cell of its own, 0 where a cell above covers the row. A cell
 * is merged with those below that say the same, and only within the merged cell to its left; blanks are never merged.
 */
export function mergedSpans(
  rows: readonly Readonly<Record<string, Json>>[],
  columns: readonly string[],
): Map<string, number[]> {
  const isSame = (above: number, column: number): boolean =>
    columns.slice(0, column + 1).every((key) => {
      const value = rows[above]?.[key];
      return typeof value === 'string' && value !== '' && value === rows[above + 1]?.[key];
    });
  return new Map(
    columns.map((key, column) => {
      const spans: number[] = rows.map(() => 1);
      for (let index = rows.length - 2; index >= 0; index--) {
        if (!isSame(index, column)) continue;
        spans[index] = (spans[index + 1] ?? 0) + 1;
        spans[index + 1] = 0;
      }
      return [key, spans];
    }),
  );
}
