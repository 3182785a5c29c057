import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../../source/problem.ts';
import type { PanelProblem } from './preview-message.ts';
import { withSlashes } from './with-slashes.ts';

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
export function pageFailure(root: string, { message, stack, id, loc }: VitePageError): PageFailure {
  const [sentence = ''] = withoutMarkup(message).split('\n');
  // What fails while a page is made of it is found only in the words, as is a page that is gone.
  const name = HANDBOOK_PAGE.exec([id, message, stack].join('\n'))?.[1];
  if (!name) return { problems: [], bug: sentence };
  const file = `content/handbook/${name}`;
  const text = textOf(join(root, file));
  if (text === null) {
    return { problems: [problem('FILE_MISSING', { file, line: 1, column: 1 }, { name: file })], bug: null };
  }
  const place = loc?.file?.includes(name) ? loc : undefined;
  // MDX gives the place in its words as well: «… (7:1-7:10)».
  const [, line = place?.line ?? 1, column = (place?.column ?? 0) + 1] = /\((\d+):(\d+)/.exec(message) ?? [];
  const sourceLine = text.split(/\r?\n/)[Number(line) - 1];
  return {
    problems: [
      {
        file,
        line: Number(line),
        column: Number(column),
        message: `这一页读不出来：${sentence}`,
        hint: '看看这一行附近的 {、} 和 < 是否成对；文字里要用这几个符号时，前面加一个 \\。开头的两行 --- 之间只写 title 和 description。',
        ...(sourceLine !== undefined && { sourceLine }),
      },
    ],
    bug: null,
  };
}

const HANDBOOK_PAGE = /content[\\/]handbook[\\/]([^\s\\/:?]+\.mdx)/;

/** Astro marks up what it says for a page of its own. */
function withoutMarkup(html: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name] as string);
}

/** A file that people write may be gone before its failure is told of. */
function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export function isBelow(folder: string, path: string): boolean {
  return withSlashes(path).startsWith(`${withSlashes(folder)}/`);
}
