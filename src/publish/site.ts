import { audience } from 'virtual:mingbai/audience';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import type { GeneratedPage } from '../render/mdx.ts';
import { renderPages } from '../render/render-pages.ts';
import { readContentFiles } from '../source/content-files.ts';
import { requireContent } from '../source/parse-content.ts';
import { type LiveContent, liveContent } from './live-content.ts';

let cached: LiveContent | null = null;

/** Whether the pages are for a finished site, and not for the staff's preview. */
export const isBuilt = audience === 'public';

/** The content this command may show. Pages ask here and nowhere else. The preview shows the last content without a mistake. */
export function getSite(): SiteContent {
  return live().content;
}

/** The generated pages of that content, by their path below `content/pages/`. */
export function getPages(): ReadonlyMap<string, GeneratedPage> {
  return live().pages;
}

function live(): LiveContent {
  const shown = isBuilt ? undefined : liveContent();
  if (shown) return shown;
  if (!cached) {
    const content = requireContent(readContentFiles(process.cwd()), audience);
    cached = { content, pages: renderPages(content) };
  }
  return cached;
}

export function getDocument(
  department: string,
  fiscalYear: number,
  state: BudgetDocument['state'],
): BudgetDocument {
  const found = getSite().documents.find(
    (document) =>
      document.department === department &&
      document.fiscalYear === fiscalYear &&
      // The preview has one document to an address, and may just have seen it published or retracted.
      (!isBuilt || document.state === state),
  );
  if (!found) throw new Error(`no document ${department}/${fiscalYear}`);
  return found;
}
