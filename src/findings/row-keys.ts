import type { BudgetDocument, PerformanceIndicator } from '../model/budget-document.ts';
import { compact, hasWords } from './words.ts';

/** Characters of a row's own words that make its key; enough to tell rows apart, few enough to be read. */
const LENGTH = 16;

/**
 * Turns places that count indicator rows into places that name them: `projects/08/indicators/3` → `projects/08/indicators/到货时间`.
 * A row is known by its name, else its description, else its group; of rows with the same words the later ones are
 * numbered («到货时间~2»). So a row that is added or left out does not move a department's reply to another row. Other places
 * stay as they are: projects, goals and measures carry printed numbers.
 */
export function permanentPlaces({ projects }: Pick<BudgetDocument, 'projects'>): (place: string) => string {
  const keys = new Map(projects.map(({ id, indicators }) => [id, rowKeys(indicators)]));
  return (place) =>
    place.replace(/^projects\/([^/]+)\/indicators\/(\d+)(?=\/|#|$)/, (whole, id: string, number: string) => {
      const key = keys.get(id)?.[Number(number) - 1];
      return key === undefined ? whole : `projects/${id}/indicators/${key}`;
    });
}

function rowKeys(indicators: readonly PerformanceIndicator[]): string[] {
  const used = new Map<string, number>();
  return indicators.map(({ level1, level2, level3, description }) => {
    const words = [level3, description, level2, level1].find(hasWords) ?? '空行';
    const key = [...compact(words).replace(/[^\p{L}\p{N}]/gu, '')].slice(0, LENGTH).join('');
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
