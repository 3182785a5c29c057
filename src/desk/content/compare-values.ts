import type { ComparedCell, Field, FilePath, GroupField, Json } from '../desk-api.ts';
import { differencePieces, differenceSteps } from './difference.ts';

export interface Compared {
  cells: ComparedCell[];
  same: number;
}

/** How a path in a file is called on the site's pages, or '' where it is on none. */
export type NameOf = (path: FilePath) => string;

/**
 * Two files of one kind, cell by cell in the order of the form. Rows of lists are matched first: rows that are the same, then
 * of what is left between them the first with the first. `null` is a file that is not there.
 */
export function compareValues(form: GroupField, before: Json, after: Json, nameOf: NameOf): Compared {
  const result: Compared = { cells: [], same: 0 };
  compare(form, before ?? undefined, after ?? undefined, []);
  return result;

  type Found = Json | undefined;
  /** `labels` say where the cell is printed; `place` is its path in whichever of the two has it. */
  function compare(field: Field, a: Found, b: Found, labels: readonly string[], place: FilePath = []): void {
    if (field.type === 'group') {
      for (const child of field.fields) {
        const inside = (value: Found): Found =>
          typeof value === 'object' && value !== null
            ? (value as Record<string, Json>)[child.key]
            : undefined;
        compare(child, inside(a), inside(b), [...labels, child.title], [...place, child.key]);
      }
      return;
    }
    if (field.type === 'list') {
      compareRows(field.item, listOf(a), listOf(b), labels, place);
      return;
    }
    if (a === undefined && b === undefined) return;
    const [before, after] = [printed(a), printed(b)];
    const kind =
      a === undefined ? 'added' : b === undefined ? 'removed' : before === after ? null : 'changed';
    if (kind === null) result.same++;
    else {
      const pieces = differencePieces(before ?? '', after ?? '');
      result.cells.push({ kind, label: labels.join(' '), value: nameOf(place), before, after, pieces });
    }
  }

  function compareRows(
    item: Field,
    before: readonly Json[],
    after: readonly Json[],
    labels: readonly string[],
    place: FilePath,
  ): void {
    for (const [a, b] of matchRows(before, after)) {
      const number = (b ?? a) as number;
      const gone = b === null ? '（原）' : '';
      const row = [...labels, `第${number + 1}项${gone}`];
      compare(
        item,
        a === null ? undefined : before[a],
        b === null ? undefined : after[b],
        item.title && item.type !== 'group' ? [...row, item.title] : row,
        [...place, number],
      );
    }
  }
}

/** Rows that belong together, in the order of the later list; `null` where there is no such row. */
function matchRows(before: readonly Json[], after: readonly Json[]): [number | null, number | null][] {
  const keys = (rows: readonly Json[]): string[] => rows.map((row) => JSON.stringify(row));
  const pairs: [number | null, number | null][] = [];
  let [removed, added]: [number[], number[]] = [[], []];
  const settle = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      pairs.push([removed[index] ?? null, added[index] ?? null]);
    }
    [removed, added] = [[], []];
  };
  for (const step of differenceSteps(keys(before), keys(after))) {
    if (step.kind === 'removed') removed.push(step.before);
    else if (step.kind === 'added') added.push(step.after);
    else {
      settle();
      pairs.push([step.before, step.after]);
    }
  }
  settle();
  return pairs;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A cell as text; `null` is blank. */
function printed(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
