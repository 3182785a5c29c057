import type { DeskAction, DeskActions, DeskFailure, DeskFailureCode } from '../desk-api.ts';

/** A call that was not answered: what happened and what to do, for the person at the desk. */
export class DeskError extends Error {
  override name = 'DeskError';
  readonly code: DeskFailureCode | 'unreachable';
  readonly hint: string;

  constructor(code: DeskError['code'], message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** Browsers send no more than 64 KB after a page is gone; a character has up to three bytes. */
const KEEPALIVE_LIMIT = 20_000;

/** Asks the desk's server. Throws a DeskError where it gives no answer. */
export async function callDesk<A extends DeskAction>(
  action: A,
  request: DeskActions[A]['request'],
): Promise<DeskActions[A]['answer']> {
  const token = document.querySelector<HTMLMetaElement>('meta[name=desk-token]')?.content ?? '';
  const body = JSON.stringify(request);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`/__desk/api/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-desk-token': token },
      body,
      // What ends the showing of unsaved changes is sent while the page is being closed.
      keepalive: action === 'preview' && body.length < KEEPALIVE_LIMIT,
    });
    answer = await response.json();
  } catch {
    throw new DeskError(
      'unreachable',
      '连不上预览。',
      '运行预览的窗口可能关掉了：重新启动预览，再回到这一页。没有保存的修改还在这一页里，先不要关它。',
    );
  }
  if (response.ok) return answer as DeskActions[A]['answer'];
  const { code, message, hint } = (answer as DeskFailure).error;
  throw new DeskError(code, message, hint);
}
