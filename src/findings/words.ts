import type { Project } from '../model/budget-document.ts';

/** Printed words inside a sentence: in quotation marks other than their own, long ones cut with an ellipsis. */
export function quoted(text: string, length = 40): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const words =
    characters.length > length ? `${characters.slice(0, length).join('')}……` : characters.join('');
  return /[“”]/.test(words) ? `「${words}」` : `“${words}”`;
}

/** Names in a row: all of them up to `limit`, then «A、B、C等8处». */
export function listed(items: readonly string[], unit: string, limit = 6): string {
  if (items.length <= limit) return items.join('、');
  return `${items.slice(0, limit).join('、')}等${items.length}${unit}`;
}

/** «项目1、项目5». */
export function projectList(projects: readonly Pick<Project, 'number'>[], limit = 15): string {
  return listed(
    projects.map(({ number }) => `项目${number}`),
    '个项目',
    limit,
  );
}

/** Each different text with how often it occurs, in the order of first occurrence. */
export function tally(texts: readonly string[]): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts];
}

/** Items with the same key together, in the order of first occurrence. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Text with one width for digits, letters and signs, without white space: for comparing, never for showing. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Whether a cell says anything: a blank, a stroke or a dash does not. */
export function hasWords(text: string | null): text is string {
  return text !== null && /[\p{L}\p{N}]/u.test(text);
}

/** What a text states, without signs and without the words that ask: «服务对象是否满意？» → 服务对象满意. For comparing only. */
export function statement(text: string): string {
  return compact(text)
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .replace(/是否(?:为|能够?|可以)?|能否|^是/g, '');
}
