import type { CheckRequest, Conflict, FileState } from '../../desk-api.ts';
import { callDesk } from '../call-desk.ts';
import { make } from '../make-element.ts';
import { ask } from '../parts/dialogs.ts';
import { differenceList } from '../parts/difference.ts';
import { problemList } from '../parts/remarks.ts';
import { announce } from '../screen.ts';

type Outcome = { kind: 'saved'; hash: string; state: FileState; text: string } | Conflict | { kind: 'kept' };

/** Shows what saving would change, and saves when told to. */
export async function saveDialog(request: CheckRequest): Promise<Outcome> {
  const checked = await callDesk('check', request);
  if (checked.kind === 'conflict') return checked;
  if (checked.kind === 'impossible') {
    announce(checked.failure.message, 'failed');
    return { kind: 'kept' };
  }
  if (checked.blocking.length > 0) {
    await ask(
      '还不能保存',
      [make('p', {}, '这是已经公开的内容，改了以后会有错误：'), problemList(checked.blocking)],
      [{ name: 'back', text: '回去再改', kind: 'main' }],
    );
    return { kind: 'kept' };
  }
  const errors = checked.state.problems.filter(({ severity }) => severity === 'error');
  const choice = await ask(
    '保存这些修改？',
    [
      differenceList(checked.difference),
      ...(errors.length > 0
        ? [
            make(
              'p',
              { class: 'notice' },
              `还有 ${errors.length} 个错误。草稿可以先保存，改好以前预览不会更新。`,
            ),
          ]
        : []),
    ],
    [
      { name: 'yes', text: '保存', kind: 'main' },
      { name: 'no', text: '回去再改' },
    ],
  );
  if (choice !== 'yes') return { kind: 'kept' };
  const saved = await callDesk('save', request);
  if (saved.kind === 'saved' || saved.kind === 'conflict') return saved;
  if (saved.kind === 'unchanged') announce('修改后和原来一样，没有要保存的。');
  else if (saved.kind === 'impossible') announce(saved.failure.message, 'failed');
  else announce(`没有保存：${saved.problems.map(({ message }) => message).join('')}`, 'failed');
  return { kind: 'kept' };
}
