import { expect, test } from 'vitest';
import { budgetTotals } from '../../../src/derive/budget-totals.ts';
import { figuresOf } from '../../../src/derive/figures.ts';
import { publishedDocument, sampleDocument } from '../../fixtures/sample-documents.ts';

test('figures of the published document, the same every time, the document untouched', () => {
  const document = publishedDocument();
  const before = structuredClone(document);
  const figures = figuresOf(document);
  expect(figures.totals).toEqual(budgetTotals(document));
  expect(figures.year?.at(-1)?.cumulativeFen).toBe(figures.totals.total.fen);
  expect(figures.links).toHaveLength(6);
  expect(figures.targets['yes-no']).toBe(85);
  expect(figuresOf(document)).toEqual(figures);
  expect(document).toEqual(before);
});

test('a document without projects has figures of zero', () => {
  const { totals, year, links } = figuresOf(sampleDocument([]));
  expect(totals.total).toEqual({ fen: 0, projects: [], uncounted: [] });
  expect(totals.byBudget).toEqual([]);
  expect(year).toBeNull();
  expect(links.map(({ projects }) => projects)).toEqual([[], []]);
});
