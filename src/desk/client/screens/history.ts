import type { FileId, HistoryAnswer } from '../../desk-api.ts';
import { callDesk, DeskError } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { confirmDialog } from '../parts/dialogs.ts';
import { differenceList } from '../parts/difference.ts';
import { editHref } from '../route.ts';
import { announce, button, crumbs, type Screen } from '../screen.ts';

type Version = HistoryAnswer['versions'][number];

/** The kept versions of a file: look at one, put it back. */
export async function historyScreen(file: FileId, again: () => void): Promise<Screen> {
  const [{ versions }, present] = await Promise.all([callDesk('history', { file }), presentFile(file)]);
  const title = present?.title ?? file;
  const shown = make('div', { class: 'version', 'aria-live': 'polite' });
  const look = async ({ version }: Version): Promise<void> => {
    const { difference, text } = await callDesk('version', { file, version });
    shown.replaceChildren(
      make('h2', {}, `第 ${Number(version)} 个版本`),
      make('p', {}, present ? '放回去以后，现在的文件会这样改变：' : '现在这个文件不在了。这个版本的全文：'),
      present ? differenceList(difference) : make('pre', {}, text),
      make(
        'p',
        {},
        button('放回这个版本…', () => void restore(version), { class: 'main' }),
      ),
    );
    shown.querySelector('h2')?.scrollIntoView({ block: 'nearest' });
  };
  const restore = async (version: string): Promise<void> => {
    const isSure = await confirmDialog({
      title: '放回这个版本？',
      text: ['现在的文件会变成那个版本；现在的样子也会留作一个版本，可以再放回来。'],
      yes: '放回',
      no: '不放回',
    });
    if (!isSure) return;
    const answer = await callDesk('restore', { file, version, base: present?.hash ?? null });
    if (answer.kind === 'saved') announce('已经放回。');
    else if (answer.kind === 'unchanged') announce('现在的文件就是这个样子，没有改动。');
    else if (answer.kind === 'conflict') announce('文件刚刚在别处改过，没有放回。请再看一遍。', 'failed');
    else announce(`没有放回：${answer.problems.map(({ message }) => message).join('')}`, 'failed');
    again();
  };
  return {
    title: `${title}的以前版本`,
    body: make(
      'div',
      {},
      crumbs(make('a', { href: editHref(file) }, title), '以前的版本'),
      make('h1', {}, `${title}：以前的版本`),
      make(
        'p',
        { class: 'hint' },
        '每次保存前的样子都留着，最新的在最上面；编号是保存的次序，各个文件合在一起编。',
      ),
      versions.length === 0
        ? make('p', {}, '还没有以前的版本：在这里保存过一次以后才有。')
        : make(
            'ol',
            { class: 'versions' },
            ...versions.map((version) =>
              make(
                'li',
                {},
                `第 ${Number(version.version)} 个版本，和现在的文件差 ${version.changedLines} 行 `,
                button('看看', () => void look(version), {
                  'aria-label': `看看第 ${Number(version.version)} 个版本`,
                }),
              ),
            ),
          ),
      shown,
    ),
  };
}

/** The file as it is, or `null` where it is gone. */
async function presentFile(file: FileId): Promise<{ title: string; hash: string } | null> {
  try {
    return await callDesk('file', { file });
  } catch (error) {
    if (error instanceof DeskError && error.code === 'absent') return null;
    throw error;
  }
}
