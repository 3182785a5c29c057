import type { APIRoute } from 'astro';
import type { ChartFigure } from '../../../../../charts/chart-figure.ts';
import { tableCsv } from '../../../../../charts/table-csv.ts';
import type { BudgetDocument } from '../../../../../model/budget-document.ts';
import { getSite } from '../../../../../publish/site.ts';
import { documentFigures } from '../../../../../render/figures/document-figures.ts';

/** The numbers behind each chart as a table for spreadsheets. */
export function getStaticPaths() {
  return getSite().documents.flatMap((document) =>
    documentFigures(document).map((figure) => ({
      params: { department: document.department, year: String(document.fiscalYear), name: figure.name },
      props: { document, figure },
    })),
  );
}

export const GET: APIRoute<{ document: BudgetDocument; figure: ChartFigure }> = ({ props }) =>
  new Response(tableCsv(props.figure.table), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
