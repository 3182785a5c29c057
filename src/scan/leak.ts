/** Everything `scan` can say: permanent code and what it means. */
export const LEAK_CODES = {
  DRAFT_NAME: '有只在草稿里的名称。',
  DRAFT_TEXT: '有只在草稿里的文字。',
  DRAFT_AMOUNT: '有只在草稿里的数字。',
  DRAFT_WORDS: '检索数据里有只在草稿里的字词。',
  DRAFT_ADDRESS: '有草稿网页的地址。',
  DRAFT_FILE: '就是草稿里的一个文件。',
  SCAN_UNREADABLE: '打不开，不知道里面有什么。',
} as const satisfies Record<string, string>;

export type LeakCode = keyof typeof LEAK_CODES;

/** One thing found that must not be published. */
export interface Leak {
  /** The file in the folder that was looked through. */
  file: string;
  code: LeakCode;
  /** A full Chinese sentence: what was found, where it comes from, how it was hidden. */
  message: string;
}

export function formatLeak({ file, code, message }: Leak): string {
  return `${file}: ${code} ${message}`.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�');
}
