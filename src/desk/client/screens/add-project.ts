import type { DocumentKey, DocumentSummary, FileId } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { editHref } from '../route.ts';
import { announce, crumbs, documentName, type Screen } from '../screen.ts';

/** Adds a project table to a draft. */
export async function addProjectScreen(document: DocumentKey): Promise<Screen> {
  const { departments } = await callDesk('dashboard', {});
  const projects = projectsOf(
    departments.flatMap(({ years }) => years.flatMap(({ draft }) => draft ?? [])),
    document,
  );
  const numbers = projects.map(({ id }) => Number(/(\d+)$/.exec(id)?.[1] ?? 0));
  const number = make('input', {
    id: 'number',
    required: true,
    inputmode: 'numeric',
    pattern: '[1-9][0-9]{0,4}',
  });
  number.value = String(Math.max(0, ...numbers) + 1);
  const like = make(
    'select',
    { id: 'like' },
    make('option', { value: '' }, '空白的表'),
    ...projects.map(({ id, title }) => make('option', { value: id }, title)),
  );
  const status = make('p', { role: 'alert' });
  const add = async (): Promise<void> => {
    const answer = await callDesk('add-project', {
      document,
      number: Number(number.value),
      like: (like.value || null) as FileId | null,
    });
    if (answer.kind === 'exists') {
      status.textContent = `已经有序号为 ${number.value} 的项目，没有动它。`;
      return;
    }
    announce('已经加好，各格留空，等着填。');
    location.hash = editHref(answer.file);
  };
  return {
    title: '加一个项目',
    body: make(
      'div',
      { class: 'narrow' },
      crumbs('加一个项目'),
      make('h1', {}, `给${documentName(document)}加一个项目`),
      make(
        'form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            add().catch((error: Error) => {
              status.textContent = error.message;
            });
          },
        },
        make('p', {}, make('label', { for: 'number' }, '序号（表头标题里印的数字）'), number),
        make('p', {}, make('label', { for: 'like' }, '照哪张表的结构'), like),
        make('p', {}, make('button', { class: 'main' }, '加这个项目')),
        status,
      ),
    ),
  };
}

function projectsOf(
  drafts: readonly DocumentSummary[],
  document: DocumentKey,
): { id: FileId; title: string }[] {
  const files = drafts.find((draft) => draft.document === document)?.files ?? [];
  return files.filter(({ kind }) => kind === 'project');
}
