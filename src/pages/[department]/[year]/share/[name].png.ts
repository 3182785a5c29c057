import type { APIRoute } from 'astro';
import type { BudgetDocument } from '../../../../model/budget-document.ts';
import { getSite } from '../../../../publish/site.ts';
import { shareDrawings, sharePng } from '../../../../share/share-pictures.ts';

/** Pictures shown where a page is shared. */
export function getStaticPaths() {
  const content = getSite();
  return content.documents.flatMap((document) =>
    [...shareDrawings(content, document)].map(([name, svg]) => ({
      params: { department: document.department, year: String(document.fiscalYear), name },
      props: { document, svg },
    })),
  );
}

export const GET: APIRoute<{ document: BudgetDocument; svg: string }> = async ({ props }) =>
  new Response(await sharePng(getSite(), props.document, props.svg), {
    headers: { 'Content-Type': 'image/png' },
  });
