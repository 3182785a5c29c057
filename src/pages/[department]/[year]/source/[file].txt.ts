import type { APIRoute } from 'astro';
import type { SourceText } from '../../../../model/budget-document.ts';
import { getSite } from '../../../../publish/site.ts';

/** The source text as a download, under its own name. */
export function getStaticPaths() {
  return getSite().documents.flatMap(({ department, fiscalYear, source }) =>
    source
      ? [
          {
            params: { department, year: String(fiscalYear), file: source.file.replace(/\.txt$/, '') },
            props: { source },
          },
        ]
      : [],
  );
}

export const GET: APIRoute<{ source: SourceText }> = ({ props }) =>
  new Response(props.source.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
