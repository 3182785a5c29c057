import type { FileAnswer, FileId, FileState, PathKey } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { FileEditor } from '../editing/file-editor.ts';
import { make } from '../make-element.ts';
import { problemList } from '../parts/remarks.ts';
import { historyHref } from '../route.ts';
import { crumbs, documentName, type Screen } from '../screen.ts';

/** The form of one file, the preview beside it. `at` is the cell, or the line of the file, to begin at. */
export async function editScreen(
  file: FileId,
  at: PathKey | number | null,
  again: () => void,
): Promise<Screen> {
  const answer = await callDesk('file', { file });
  const { title, document, state } = answer;
  const path = crumbs(...(document ? [documentName(document)] : []), title);
  if (state.values === null) return { title, body: unreadable(answer, path) };
  const editor = new FileEditor(answer, again);
  return {
    title,
    body: make('div', { class: 'edit' }, path, editor.element),
    isUnsaved: () => editor.isUnsaved,
    close: () => editor.close(),
    shown: () => editor.start(typeof at === 'number' ? cellAtLine(state, at) : at),
  };
}

/** The last value that begins at or above a line. */
function cellAtLine({ cells }: FileState, line: number): string | null {
  const before = Object.entries(cells).filter(([, cell]) => cell.line <= line);
  return before.sort(([, a], [, b]) => b.line - a.line || b.column - a.column)[0]?.[0] ?? null;
}

/** A file that cannot be read as YAML has no form: its text, what is wrong, and the ways out. */
function unreadable({ file, title, path, text, state }: FileAnswer, way: HTMLElement): HTMLElement {
  const wrong = new Set(state.problems.map(({ line }) => line));
  return make(
    'div',
    {},
    way,
    make('h1', {}, title),
    make('p', { role: 'alert' }, '这个文件的写法有错，排不成表格。请先照下面说的改好：'),
    problemList(state.problems),
    make(
      'p',
      {},
      '可以用记事本或别的编辑器打开 ',
      make('code', {}, path),
      '，改好保存，再回到这一页；也可以',
      make('a', { href: historyHref(file) }, '放回以前的版本'),
      '。',
    ),
    make('p', {}, make('button', { type: 'button', onclick: () => location.reload() }, '改好了，重新打开')),
    make(
      'ol',
      { class: 'raw' },
      ...text
        .split(/\r?\n/)
        .map((row, index) =>
          make('li', { class: wrong.has(index + 1) ? 'wrong' : null }, make('code', {}, row || ' ')),
        ),
    ),
  );
}
