import { ZodError } from 'zod';
import type { DeskAction } from '../desk-api.ts';
import { OddEntryError } from '../store/folder-files.ts';
import { ACTIONS } from './actions.ts';
import type { Desk } from './desk.ts';
import { DeskError } from './desk-error.ts';
import { REQUESTS } from './requests.ts';

/** Does what a call asks for. Throws DeskError for what cannot be answered. */
export async function answerCall(desk: Desk, action: string, body: unknown): Promise<unknown> {
  if (!Object.hasOwn(REQUESTS, action)) throw new DeskError('absent');
  try {
    const request = REQUESTS[action as DeskAction].parse(body);
    const notice = finish(desk);
    if (notice !== null && action !== 'dashboard') throw new DeskError('write-failed', notice);
    const act = ACTIONS[action as DeskAction] as (desk: Desk, request: unknown) => unknown;
    return await act({ ...desk, notice }, request);
  } catch (error) {
    throw asDeskError(error);
  }
}

/** Finishes an interrupted move; says why where that does not work. */
function finish({ store }: Desk): string | null {
  try {
    store.finish();
    return null;
  } catch (error) {
    return `上次公开或撤回没有做完，现在也接不下去（${(error as Error).message}）。`;
  }
}

function asDeskError(error: unknown): unknown {
  if (error instanceof ZodError) return new DeskError('malformed');
  if (error instanceof OddEntryError) return new DeskError('absent', '那里是一个链接，不是文件。');
  const code = (error as NodeJS.ErrnoException | null)?.code;
  // What the disk refused; everything was written beside and nothing was put in its place.
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return new DeskError('write-failed', `（${code}）`);
  return error;
}
