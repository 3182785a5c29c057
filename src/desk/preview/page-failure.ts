import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PanelProblem } from './preview-message.ts';

/** What Vite tells of a page that could not be made. */
export interface VitePageError {
  message: string;
  stack?: string | undefined;
  id?: string | undefined;
  loc?: { file?: string; line: number; column: number } | undefined;
}

/** Why a page could not be made: a mistake in a file people write, or a fault of this program. */
export interface PageFailure {
  problems: PanelProblem[];
  bug: string | null;
}

/** The pages of the handbook are the one place where people write what Astro reads. */
export function pageFailure(root: string, { message, id, loc }: VitePageError): PageFailure {
  const [sentence = ''] = message.split('\n');
  const file = [loc?.file, id].find((path) => path && isBelow(join(root, 'content/handbook'), path));
  if (!file) return { problems: [], bug: sentence };
  const path = file.replace(/\?.*$/s, '');
  // MDX gives the place in its words as well: «… (7:1-7:10)».
  const [, line = loc?.line ?? 1, column = (loc?.column ?? 0) + 1] = /\((\d+):(\d+)/.exec(message) ?? [];
  const sourceLine = readFileSync(path, 'utf8').split(/\r?\n/)[Number(line) - 1];
  return {
    problems: [
      {
        file: relative(root, path).split(sep).join('/'),
        line: Number(line),
        column: Number(column),
        message: `这一页读不出来：${sentence}`,
        hint: '看看这一行附近的 {、} 和 < 是否成对；文字里要用这几个符号时，前面加一个 \\。',
        ...(sourceLine !== undefined && { sourceLine }),
      },
    ],
    bug: null,
  };
}

export function isBelow(folder: string, path: string): boolean {
  return path
    .split(sep)
    .join('/')
    .startsWith(`${folder.split(sep).join('/')}/`);
}
