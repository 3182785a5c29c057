import { audience } from 'virtual:mingbai/audience';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import type { PageMatter } from '../render/mdx.ts';
import { readContentFiles } from '../source/content-files.ts';
import { requireContent } from '../source/parse-content.ts';
import { liveContent } from './live-content.ts';

let cached: SiteContent | null = null;

/** Whether the pages are for a finished site, and not for the staff's preview. */
export const isBuilt = audience === 'public';

/** The content this command may show. Pages ask here and nowhere else. The preview shows the last content without a mistake. */
export function getSite(): SiteContent {
  const live = isBuilt ? undefined : liveContent();
  if (live) return live.content;
  cached ??= requireContent(readContentFiles(process.cwd()), audience);
  return cached;
}

/** Which pages the preview has generated, by their path below the project; `null` where the folder they are in has to say. */
export function getLivePages(): ReadonlyMap<string, PageMatter> | null {
  return (isBuilt ? undefined : liveContent())?.pages ?? null;
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
