import { figuresOf } from '../derive/figures.ts';
import { exportBudget } from '../export/export-budget.ts';
import type { SiteContent } from '../model/budget-document.ts';
import { formatAmount } from '../model/money.ts';
import { renderPages } from '../render/render-pages.ts';
import type { ContentLine } from './draft-lines.ts';

/** Sums of money computed from drafts. */
export function draftFigures({ documents }: Pick<SiteContent, 'documents'>): ContentLine[] {
  return documents
    .filter(({ state }) => state === 'draft')
    .flatMap((document) => {
      const sums = new Set<number>();
      collectFen(figuresOf(document), sums);
      const file = `content/drafts/${document.department}/${document.fiscalYear}`;
      return [...sums].map((fen) => ({
        text: formatAmount(fen, '元'),
        file,
        line: null,
        kind: 'amount' as const,
      }));
    });
}

function collectFen(value: unknown, sums: Set<number>): void {
  if (typeof value !== 'object' || value === null) return;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  for (const [key, own] of entries) {
    if (typeof own === 'number' && /fen$/i.test(String(key))) sums.add(Math.abs(own));
    else collectFen(own, sums);
  }
}

/** Every number the site computes from published documents, so that a draft's equal one is no leak. */
export function publishedFigures({ documents }: Pick<SiteContent, 'documents'>): string[] {
  const numbers = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) {
      numbers.add(String(Math.abs(value)));
      numbers.add(formatAmount(Math.abs(value), '元'));
    } else if (typeof value === 'number' && Number.isFinite(value)) numbers.add(String(Math.abs(value)));
    else if (value instanceof Map) for (const own of value.values()) collect(own);
    else if (typeof value === 'object' && value !== null)
      for (const own of Object.values(value)) collect(own);
  };
  for (const document of documents) if (document.state === 'published') collect(figuresOf(document));
  return [...numbers];
}

/** Where values stand in the source: line numbers, no figures. */
const SOURCE_LINES = /"lines":\s*(?:\[[^\]]*\]|"[^"]*")|#L\d+/g;

/** Everything that pages and downloads of published documents say, figures and all. Takes as long as generating the pages. */
export function printedFigures(content: SiteContent): string[] {
  const documents = content.documents.filter(({ state }) => state === 'published');
  const downloads = documents.map((document) => JSON.stringify(exportBudget(document)));
  const pages = [...renderPages({ ...content, documents }).values()].map(({ text }) => text);
  return [...pages, ...downloads].map((text) => text.replace(SOURCE_LINES, ''));
}
