import { CONTENT_SCHEMAS, type ContentKind } from '../model/schemas/content-schemas.ts';
import { UNFILLED } from '../model/unfilled.ts';
import { keyName, titleOf } from './advice.ts';
import { type Problem, problem } from './problem.ts';
import type { LocatedValue } from './read-yaml-file.ts';
import type { Path } from './schema-path.ts';

/** UNFILLED_LEFT for every cell of a file that still says what the desk put there to be filled in. */
export function unfilledProblems({ value, locate }: LocatedValue<unknown>, kind: ContentKind): Problem[] {
  const problems: Problem[] = [];
  const visit = (part: unknown, path: Path): void => {
    if (typeof part === 'string' && part.includes(UNFILLED)) {
      problems.push(
        problem('UNFILLED_LEFT', locate(path), {
          key: keyName(path),
          title: titleOf(path, CONTENT_SCHEMAS[kind]),
        }),
      );
    } else if (Array.isArray(part)) {
      part.forEach((item, index) => {
        visit(item, [...path, index]);
      });
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, child] of Object.entries(part)) visit(child, [...path, key]);
    }
  };
  visit(value, []);
  return problems;
}
