import type { ReviewState } from '../../desk-api.ts';

/** «同意公开（李四，2025-02-03）», and whether the document still says what was reviewed. */
export function reviewSentence({ kind, record, text }: ReviewState): string {
  if (kind === 'absent') return '还没有审查';
  if (kind === 'unreadable' || record === null) return '审查记录写得不对';
  const after = {
    same: '',
    changed: '；审查以后内容又有改动，要重新审查',
    unknown: '；没有记下审查时的文字，看不出后来改没改',
  };
  return `${record.result}（${record.by}，${record.date}）${after[text]}`;
}
