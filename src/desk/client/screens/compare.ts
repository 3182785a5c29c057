import type { CompareAnswer, ComparedCell, ComparedSection, DocumentKey } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { problemList } from '../parts/remarks.ts';
import { announce, button, crumbs, documentName, type Screen } from '../screen.ts';

type Compared = Extract<CompareAnswer, { kind: 'compared' }>;

const BLANK = '（原文空白）';
const KINDS = { changed: '改了', added: '新加', removed: '去掉' } as const;

/** A draft against what is published, cell by cell: to read, to print, to sign. */
export async function compareScreen(document: DocumentKey): Promise<Screen> {
  const body = make('div', { class: 'compare' });
  const show = async (against: DocumentKey | null): Promise<string> => {
    const answer = await callDesk('compare', { document, against });
    body.replaceChildren(
      crumbs(`比较 ${documentName(document)}`),
      ...(answer.kind === 'compared' ? compared(answer, choose) : unreadable(answer.problems)),
    );
    return answer.kind === 'compared' ? answer.title : documentName(document);
  };
  const choose = async (against: DocumentKey): Promise<void> => {
    try {
      await show(against);
      body.querySelector('select')?.focus();
    } catch (error) {
      announce((error as Error).message, 'failed');
    }
  };
  return { title: `比较 ${await show(null)}`, body };
}

function unreadable(problems: Extract<CompareAnswer, { kind: 'unreadable' }>['problems']): HTMLElement[] {
  return [
    make('h1', {}, '还不能比较'),
    make('p', {}, '有错误没有改好，读不出全部内容。改好下面这些再来：'),
    problemList(problems),
  ];
}

function compared(
  { document, against, choices, title, sections, counts, hashes }: Compared,
  choose: (against: DocumentKey) => Promise<void>,
): HTMLElement[] {
  const { same, changed, added, removed } = counts;
  const isEmpty = changed + added + removed === 0;
  return [
    make(
      'h1',
      {},
      against ? `${title}：和${documentName(against)}比较` : `${title}：全部内容（没有已公开的可比）`,
    ),
    ...(against && choices.length > 1 ? [choice(against, choices, choose)] : []),
    make(
      'p',
      {},
      against
        ? `改了 ${changed} 格，新加 ${added} 格，去掉 ${removed} 格；另有 ${same} 格没有变。去掉的字加删除线，加上的字加下划线。`
        : `共 ${added} 格。`,
    ),
    make(
      'p',
      { class: 'screen-only' },
      button('打印这一页', () => print(), { class: 'main' }),
    ),
    ...(isEmpty
      ? [make('p', {}, '没有不同。')]
      : sections.map((section) => sectionTable(section, against !== null))),
    make(
      'section',
      { class: 'signature' },
      make('h2', {}, '签字'),
      make('p', {}, '以上内容已经逐格看过。'),
      make(
        'p',
        { class: 'lines' },
        ...['审查人', '日期', '意见'].map((label) =>
          make('span', {}, `${label}：`, make('span', { class: 'line' })),
        ),
      ),
      make(
        'p',
        { class: 'hint' },
        `比较的是：${document} `,
        make('code', {}, hashes.document.slice(0, 16)),
        against && ` 和 ${against} `,
        against && hashes.against && make('code', {}, hashes.against.slice(0, 16)),
      ),
    ),
  ];
}

/** Which of the published documents it is compared with. */
function choice(
  against: DocumentKey,
  choices: readonly DocumentKey[],
  choose: (against: DocumentKey) => Promise<void>,
): HTMLElement {
  const select = make(
    'select',
    { id: 'against', onchange: () => void choose(select.value as DocumentKey) },
    ...choices.map((key) => make('option', { value: key }, documentName(key))),
  );
  select.value = against;
  return make('p', { class: 'screen-only' }, make('label', { for: 'against' }, '和哪一份比较：'), select);
}

/** Where there is nothing to compare with, only what there is. */
function sectionTable({ title, cells }: ComparedSection, isCompared: boolean): HTMLElement {
  const heads = isCompared ? ['', '哪一格', '已公开', '草稿'] : ['哪一格', '草稿'];
  return make(
    'section',
    {},
    make('h2', {}, title),
    make(
      'table',
      { class: isCompared ? 'compared' : null },
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          ...heads.map((label) =>
            make('th', { scope: 'col' }, label || make('span', { class: 'visually-hidden' }, '怎样变')),
          ),
        ),
      ),
      make('tbody', {}, ...cells.map((cell) => (isCompared ? cellRow(cell) : ownRow(cell)))),
    ),
  );
}

function ownRow({ label, after }: ComparedCell): HTMLElement {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, label),
    make('td', {}, after ?? make('span', { class: 'void' }, BLANK)),
  );
}

function cellRow({ kind, label, before, after, pieces }: ComparedCell): HTMLElement {
  const side = (own: 'removed' | 'added', text: string | null): (HTMLElement | string)[] => {
    if (text === null) return [make('span', { class: 'void' }, BLANK)];
    return pieces.flatMap((piece): (HTMLElement | string)[] => {
      if (piece.kind === 'same') return [piece.text];
      return piece.kind === own ? [make(own === 'removed' ? 'del' : 'ins', {}, piece.text)] : [];
    });
  };
  return make(
    'tr',
    { class: kind },
    make('td', {}, KINDS[kind]),
    make('th', { scope: 'row' }, label),
    make('td', {}, ...(kind === 'added' ? ['—'] : side('removed', before))),
    make('td', {}, ...(kind === 'removed' ? ['—'] : side('added', after))),
  );
}
