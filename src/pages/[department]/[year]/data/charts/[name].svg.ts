import type { APIRoute } from 'astro';
import type { ChartFigure } from '../../../../../charts/chart-figure.ts';
import { drawFile } from '../../../../../charts/draw-file.ts';
import type { BudgetDocument } from '../../../../../model/budget-document.ts';
import { getSite } from '../../../../../publish/site.ts';
import { chartCredit } from '../../../../../render/figures/chart-frame.ts';
import { documentFigures } from '../../../../../render/figures/document-figures.ts';

/** Each chart as a picture that stands alone. */
export function getStaticPaths() {
  return getSite().documents.flatMap((document) =>
    documentFigures(document).map((figure) => ({
      params: { department: document.department, year: String(document.fiscalYear), name: figure.name },
      props: { document, figure },
    })),
  );
}

export const GET: APIRoute<{ document: BudgetDocument; figure: ChartFigure }> = ({ props }) =>
  new Response(drawFile(props.figure, chartCredit(props.document, getSite().site.name)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
