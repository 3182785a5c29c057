import type { DeskFinding, DeskProblem, FileId } from '../../desk-api.ts';
import { make } from '../make-element.ts';
import { editHref } from '../route.ts';

/** Problems with their places, as a list; those in files of the desk lead there. Cells to be filled in are counted by file. */
export function problemList(problems: readonly DeskProblem[]): HTMLElement {
  const isUnfilled = ({ code }: DeskProblem): boolean => code === 'UNFILLED_LEFT';
  const unfilled = Map.groupBy(problems.filter(isUnfilled), ({ file }) => file);
  const others = problems.filter((problem) => !isUnfilled(problem));
  return make(
    'ul',
    { class: 'remarks' },
    ...[...unfilled].map(([file, cells]) => unfilledItem(file, cells)),
    ...others.map(({ severity, message, hint, file, line, id }) =>
      make(
        'li',
        { class: severity },
        make('strong', {}, severity === 'error' ? '错误：' : '提醒：'),
        message,
        make('br'),
        make('span', { class: 'hint' }, `怎么改：${hint}`),
        make('br'),
        id === null
          ? make('span', { class: 'hint' }, `${file} 第 ${line} 行`)
          : make('a', { href: `#/file/${file}:${line}` }, `${file} 第 ${line} 行`),
      ),
    ),
  );
}

function unfilledItem(file: string, cells: readonly DeskProblem[]): HTMLElement {
  const id = cells[0]?.id ?? null;
  return make(
    'li',
    { class: 'error' },
    make('strong', {}, '错误：'),
    `${id === null ? file : fileName(id)} 有 ${cells.length} 格还写着“（待填写）”。 `,
    id !== null && make('a', { href: `#/file/${file}:${cells[0]?.line}` }, '从第一格填起'),
  );
}

/** Words for the reviewer, each with the way to its cell. */
export function wordList(words: readonly DeskFinding[]): HTMLElement {
  return make(
    'ul',
    { class: 'remarks' },
    ...words.map(({ sentence, places }) =>
      make(
        'li',
        { class: 'review' },
        `${sentence} `,
        ...places.map(({ id, path }, index) =>
          make(
            'a',
            { href: editHref(id, path) },
            `去看${fileName(id)}${places.length > 1 ? `（${index + 1}）` : ''}`,
          ),
        ),
      ),
    ),
  );
}

/** «项目 05»: the file of a document, short. */
function fileName(id: FileId): string {
  const name = id.split('/').at(-1) ?? '';
  return { department: '部门目标', editorial: '编者说明' }[name] ?? `项目 ${name}`;
}

/** «2 个错误，1 个提醒», or that there is nothing. */
export function problemCount({ errors, warnings }: { errors: number; warnings: number }): string {
  const parts = [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个提醒`].filter(Boolean);
  return parts.join('，') || '没有问题';
}
