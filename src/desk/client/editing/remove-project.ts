import type { FileAnswer } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { confirmDialog } from '../parts/dialogs.ts';
import { historyHref } from '../route.ts';
import { announce } from '../screen.ts';

/** Takes a project out of a draft, after a question. */
export async function removeProject({ file, hash, title }: FileAnswer): Promise<void> {
  const isSure = await confirmDialog({
    title: `删掉 ${title}？`,
    text: ['这张表会从草稿里拿走。删掉以后还可以从“以前的版本”放回来。'],
    yes: '删掉',
    no: '留着',
  });
  if (!isSure) return;
  try {
    const answer = await callDesk('remove-project', { file, base: hash });
    if (answer.kind === 'conflict') announce('文件刚刚在别处改过，没有删。请重新打开再看。', 'failed');
    else {
      announce('已经删掉，下面可以放回来。');
      location.hash = historyHref(file);
    }
  } catch (error) {
    announce((error as Error).message, 'failed');
  }
}
