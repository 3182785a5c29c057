import type { DocumentKey } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { confirmDialog } from '../parts/dialogs.ts';
import { reviewSentence } from '../parts/review-sentence.ts';
import { announce, button, crumbs, documentName, type Screen } from '../screen.ts';

/** Takes a published document back to the drafts. */
export async function retractScreen(document: DocumentKey): Promise<Screen> {
  const { hash, state } = await callDesk('review', { document });
  const status = make('p', { role: 'alert' });
  const retract = async (): Promise<void> => {
    const isSure = await confirmDialog({
      title: `撤回${documentName(document)}？`,
      text: ['它会变回草稿，审查记录一并去掉；下一次生成的网站里就没有它了。'],
      yes: '撤回',
      no: '不撤回',
    });
    if (!isSure) return;
    const answer = await callDesk('retract', { document, base: hash });
    if (answer.kind === 'retracted') {
      announce('已经撤回，现在是草稿。下一次生成网站（npm run build）以后，网站上就没有它了。');
      location.hash = '#/';
    } else if (answer.kind === 'changed') {
      status.textContent = '内容刚刚改过，没有撤回。请重新打开这一页再看。';
    } else status.textContent = `已经有 ${documentName(answer.document)}，不能撤回。请先处理那份草稿。`;
  };
  return {
    title: '撤回到草稿',
    body: make(
      'div',
      { class: 'narrow' },
      crumbs('撤回到草稿'),
      make('h1', {}, `撤回${documentName(document)}`),
      make(
        'p',
        {},
        '撤回只改这台电脑上的内容。已经放上网的，要重新生成网站、交给网站管理员换上去，才会消失。',
      ),
      make('p', {}, `公开前审查：${reviewSentence(state)}。`),
      make(
        'p',
        {},
        button(
          '撤回到草稿…',
          () =>
            void retract().catch((error: Error) => {
              status.textContent = error.message;
            }),
          { class: 'danger' },
        ),
      ),
      status,
    ),
  };
}
