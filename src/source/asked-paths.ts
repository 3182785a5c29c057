import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Problem, problem } from './problem.ts';

/** Paths a person names on the command line → which content files are meant, and PATH_NOT_FOUND or PATH_NOT_CONTENT. */
export function askedPaths(
  asked: readonly string[],
  { root, from, files }: { root: string; from: string; files: readonly string[] },
): { isWanted(file: string): boolean; problems: Problem[] } {
  const paths = asked.map((path) => findPath(path, [root, from]));
  const holds = (path: string | null, file: string): boolean =>
    path !== null && (isAbove(path) || file === path || file.startsWith(`${path}/`));
  const problems = paths.flatMap((path, index) => {
    const at = { file: asked[index] ?? '', line: 1, column: 1 };
    if (path === null) return [problem('PATH_NOT_FOUND', at)];
    const isContent = /^content(?:$|\/data|\/drafts)/.test(path) || files.some((file) => holds(path, file));
    return isContent ? [] : [problem('PATH_NOT_CONTENT', at)];
  });
  return { isWanted: (file) => paths.length === 0 || paths.some((path) => holds(path, file)), problems };
}

/**
 * A path as people write it, from the project's folder or the one they stand in, also with the slashes of Windows → relative
 * to the project's folder; `null` where there is nothing.
 */
function findPath(asked: string, folders: readonly string[]): string | null {
  const written = [asked, asked.replaceAll('\\', '/')];
  const found = folders.flatMap((folder) => written.map((path) => resolve(folder, path))).find(existsSync);
  return found === undefined
    ? null
    : relative(folders[0] as string, found)
        .split(sep)
        .join('/');
}

/** Whether a path is the project's folder or one that holds it. */
function isAbove(path: string): boolean {
  return /^(?:\.\.(?:\/\.\.)*)?$/.test(path);
}
