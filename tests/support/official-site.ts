import type { SiteContent } from '../../src/model/budget-document.ts';
import { requireContent } from '../../src/source/parse-content.ts';
import { officialFiles } from '../fixtures/official-content.ts';

/** Fresh, changeable content with all a government host asks for. */
export function officialContent(): SiteContent {
  return structuredClone(requireContent(officialFiles(), 'public'));
}
