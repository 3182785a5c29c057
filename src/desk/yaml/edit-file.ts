import { CONTENT_SCHEMAS, type ContentKind } from '../../model/schemas/content-schemas.ts';
import { keysOf, schemaAt } from '../../source/schema-path.ts';
import type { Edit } from '../desk-api.ts';
import { applyEdits, type EditResult } from './apply-edits.ts';

/** Makes edits in the text of a content file; `earlier` texts of the file lend their spelling to values taken back. */
export function editFile(
  kind: ContentKind,
  text: string,
  edits: readonly Edit[],
  earlier: readonly string[] = [],
): EditResult {
  const keyOrder = (path: Edit['path']): string[] => keysOf(schemaAt(CONTENT_SCHEMAS[kind], path));
  return applyEdits(text, edits, { earlier, keyOrder });
}
