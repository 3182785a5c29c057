import type { DeskFailure, DeskFailureCode } from '../desk-api.ts';

const FAILURES: Record<DeskFailureCode, { status: number; message: string; hint: string }> = {
  forbidden: {
    status: 403,
    message: '这个请求不是编辑台自己发出的，没有执行。',
    hint: '预览可能重新启动过：重新打开编辑台的页面再试。',
  },
  malformed: { status: 400, message: '请求的内容不对，没有执行。', hint: '重新打开编辑台的页面再试。' },
  absent: {
    status: 404,
    message: '没有这个文件，或者它不是编辑台能改的文件。',
    hint: '回到编辑台首页看看现在有哪些文件。',
  },
  'too-large': { status: 413, message: '内容太大，没有执行。', hint: '一个文件最多 1 MB。' },
  'write-failed': {
    status: 500,
    message: '没有写进磁盘，原来的文件没有变。',
    hint: '看看磁盘是不是满了、文件是不是正被别的程序占用，再保存一次。',
  },
  broken: {
    status: 500,
    message: '程序出了毛病，没有执行。',
    hint: '运行预览的窗口里有详细的记录，请交给维护网站的人。',
  },
};

/** A call that gets no answer; becomes a `DeskFailure`. */
export class DeskError extends Error {
  override name = 'DeskError';
  readonly code: DeskFailureCode;
  readonly detail: string | undefined;

  constructor(code: DeskFailureCode, detail?: string) {
    super(detail ?? code);
    this.code = code;
    this.detail = detail;
  }
}

export function failureOf(code: DeskFailureCode, detail?: string): { status: number; failure: DeskFailure } {
  const { status, message, hint } = FAILURES[code];
  return { status, failure: { error: { code, message: detail ? `${message}${detail}` : message, hint } } };
}
