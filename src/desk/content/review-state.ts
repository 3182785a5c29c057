import type { BudgetDocument } from '../../model/budget-document.ts';
import { isOutdated } from '../../model/is-outdated.ts';
import { REFUSED, reviewSchema } from '../../model/schemas/review-schema.ts';
import type { ReviewState } from '../desk-api.ts';
import type { FolderFiles } from '../store/folder-files.ts';
import { filePlaces } from './file-places.ts';

/**
 * What a document's files say of its review; anything but a complete record with a good result is not `passed`. `document` is what
 * was read from the same files.
 */
export function reviewState(files: FolderFiles, document: BudgetDocument | null): ReviewState {
  const bytes = files.get('editorial.yaml');
  const { values } = filePlaces(new TextDecoder().decode(bytes));
  const written = values?.['review'] ?? null;
  if (bytes && values && written === null) return { kind: 'absent', record: null, text: 'unknown' };
  const parsed = reviewSchema.safeParse(written);
  if (!parsed.success || parsed.data === null) return { kind: 'unreadable', record: null, text: 'unknown' };
  const { textHash, ...record } = parsed.data;
  return {
    kind: record.result === REFUSED ? 'refused' : 'passed',
    record,
    text: textHash === null || document === null ? 'unknown' : isOutdated(document) ? 'changed' : 'same',
  };
}
