import type { Conflict } from '../../desk-api.ts';
import { make } from '../make-element.ts';
import { ask } from '../parts/dialogs.ts';
import { differenceList } from '../parts/difference.ts';

/** Someone else has saved the file in the meantime: whose version is it to be? `null`: neither yet. */
export function conflictDialog({ hash, mine, difference }: Conflict): Promise<'mine' | 'theirs' | null> {
  if (hash === null) {
    return ask<'mine' | 'theirs'>(
      '这个文件不在了',
      [make('p', {}, '文件在别处被移走或删掉了。您的修改还在这一页里，可以先抄下来。')],
      [{ name: 'theirs', text: '放弃我的修改，回到首页' }],
    );
  }
  return ask(
    '这个文件在别处改过了',
    [
      make('p', {}, '您打开以后，别人（或者另一个编辑器）也保存了这个文件。什么都还没有被覆盖，请选一种：'),
      ...(mine === null
        ? [make('p', {}, '您的修改放不进新的文件里（改的那几行已经不在了），只能用现在文件里的，再改一遍。')]
        : [make('p', {}, '在对方的文件上加上您的修改，会这样改变：'), differenceList(difference)]),
    ],
    [
      ...(mine === null
        ? []
        : [{ name: 'mine' as const, text: '在对方的文件上加上我的修改', kind: 'main' as const }]),
      { name: 'theirs' as const, text: '用对方的，放弃我的修改' },
    ],
  );
}
