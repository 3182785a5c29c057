import type { Project } from '../model/budget-document.ts';
import { compact } from './words.ts';

/** Share of the shorter name two names must have in one piece to be of one series, and the longest names compared. */
const ALIKE = 0.6;
const LONGEST = 80;

/**
 * Whether projects do the same at several places, by their names: «和平社区旧楼改造» and «新华社区旧楼改造». Their purposes, goals and
 * indicators are alike by right.
 */
export function areOneSeries([first, ...others]: readonly Pick<Project, 'name'>[]): boolean {
  if (!first) return false;
  const name = namePart(first);
  return others.every((other) => {
    const theirs = namePart(other);
    return longestPiece(name, theirs) >= ALIKE * Math.min(name.length, theirs.length);
  });
}

function namePart({ name }: Pick<Project, 'name'>): string {
  return compact(name).slice(0, LONGEST);
}

/** Length of the longest stretch that stands in both texts. */
function longestPiece(one: string, other: string): number {
  let longest = 0;
  for (let start = 0; start < one.length; start++) {
    while (start + longest < one.length && other.includes(one.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}
