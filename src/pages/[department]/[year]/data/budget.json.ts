import type { APIRoute } from 'astro';
import { exportBudget } from '../../../../export/export-budget.ts';
import type { BudgetDocument } from '../../../../model/budget-document.ts';
import { getSite } from '../../../../publish/site.ts';

export function getStaticPaths() {
  return getSite().documents.map((document) => ({
    params: { department: document.department, year: String(document.fiscalYear) },
    props: { document },
  }));
}

export const GET: APIRoute<{ document: BudgetDocument }> = ({ props }) =>
  new Response(`${JSON.stringify(exportBudget(props.document), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
