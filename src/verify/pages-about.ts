import { documentAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { LARGE_FOLDER } from '../publish/large-pages.ts';
import { attribute, type BuiltPage, elementsOf, parsePage } from './built-page.ts';

/**
 * The pages of a finished site that show a document: those below its address whole, and of others, as the home page, the
 * parts marked with that address (`data-document`). `files` are by their path inside the site.
 */
export function pagesAbout(
  document: Pick<BudgetDocument, 'department' | 'fiscalYear'>,
  files: ReadonlyMap<string, Uint8Array>,
): BuiltPage[] {
  const address = documentAddress(document);
  const mark = `data-document="${address}"`;
  return [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith('.html')) return [];
    const html = Buffer.from(bytes).toString('utf8');
    if (`/${path}`.startsWith(address)) return [parsePage(path, html)];
    // Copies in large text are made from these byte by byte.
    if (path.startsWith(`${LARGE_FOLDER}/`) || !html.includes(mark)) return [];
    const page = parsePage(path, html);
    const parts = page.elements.filter((element) => attribute(element, 'data-document') === address);
    return [{ ...page, elements: parts.flatMap(elementsOf) }];
  });
}
