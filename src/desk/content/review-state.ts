import { reviewSchema } from '../../model/schemas/review-schema.ts';
import type { ReviewState } from '../desk-api.ts';
import type { FolderFiles } from '../store/folder-files.ts';
import { filePlaces } from './file-places.ts';

/** The result that keeps a document from being published. */
export const REFUSED = '不同意公开';

/** What a document's files say of its review; anything but a complete record with a good result is not `passed`. */
export function reviewState(files: FolderFiles): ReviewState {
  const bytes = files.get('editorial.yaml');
  const { values } = filePlaces(new TextDecoder().decode(bytes));
  const written = values?.['review'] ?? null;
  if (bytes && values && written === null) return { kind: 'absent', record: null };
  const parsed = reviewSchema.safeParse(written);
  if (!parsed.success || parsed.data === null) return { kind: 'unreadable', record: null };
  return { kind: parsed.data.result === REFUSED ? 'refused' : 'passed', record: parsed.data };
}
