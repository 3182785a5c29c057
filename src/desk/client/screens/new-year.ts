import type { DocumentKey } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { editHref } from '../route.ts';
import { announce, crumbs, documentName, type Screen } from '../screen.ts';

/** Makes next year's draft with the structure of a document. */
export async function newYearScreen(from: DocumentKey): Promise<Screen> {
  const [, slug = '', year = ''] = from.split('/');
  const department = make('input', {
    id: 'department',
    name: 'department',
    required: true,
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  });
  const fiscalYear = make('input', {
    id: 'year',
    name: 'year',
    required: true,
    inputmode: 'numeric',
    pattern: '[0-9]{4}',
  });
  department.value = slug;
  fiscalYear.value = String(Number(year) + 1);
  const status = make('p', { role: 'alert' });
  const begin = make('button', { class: 'main' }, '建草稿');
  const create = async (): Promise<void> => {
    const answer = await callDesk('new-year', {
      from,
      department: department.value,
      fiscalYear: Number(fiscalYear.value),
    });
    if (answer.kind === 'exists') {
      status.textContent = `${documentName(answer.document)}已经有了，没有动它。`;
      return;
    }
    announce(`已经建好${documentName(answer.document)}，要填的格子里写着“（待填写）”。`);
    const [first] = answer.files;
    location.hash = first ? editHref(first) : '#/';
  };
  const form = make(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        begin.disabled = true;
        status.textContent = '正在建草稿，请等一等……';
        create()
          .catch((error: Error) => {
            status.textContent = error.message;
          })
          .finally(() => {
            begin.disabled = false;
          });
      },
    },
    make(
      'p',
      {},
      make('label', { for: 'department' }, '部门（文件夹名，小写字母、数字和连字符）'),
      department,
    ),
    make('p', {}, make('label', { for: 'year' }, '年度（四位数字）'), fiscalYear),
    make('p', {}, begin),
    status,
  );
  return {
    title: '建新年度',
    body: make(
      'div',
      { class: 'narrow' },
      crumbs('建新年度'),
      make('h1', {}, `照${documentName(from)}的结构建新年度`),
      make(
        'p',
        {},
        '标题、序号、项目名称、编码和指标的一、二级名称照抄过来；其余有字的格子都写成“（待填写）”，填上或者勾选“原文空白”以后才能公开；原来空白的仍然空白。“#”开头的注释照抄，说的可能是上一年，请看一遍。建好的是草稿，不会公开。',
      ),
      form,
    ),
  };
}
