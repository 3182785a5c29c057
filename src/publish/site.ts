import { audience } from 'virtual:mingbai/audience';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import { readContentFiles } from '../source/content-files.ts';
import { requireContent } from '../source/parse-content.ts';

let cached: SiteContent | null = null;

/** The content this command may show. Pages ask here and nowhere else. The preview reads anew for each page. */
export function getSite(): SiteContent {
  if (cached && audience === 'public') return cached;
  cached = requireContent(readContentFiles(process.cwd()), audience);
  return cached;
}

export function getDocument(department: string, fiscalYear: number, state: BudgetDocument['state']): BudgetDocument {
  const found = getSite().documents.find(
    (document) => document.department === department && document.fiscalYear === fiscalYear && document.state === state,
  );
  if (!found) throw new Error(`no document ${department}/${fiscalYear}`);
  return found;
}
