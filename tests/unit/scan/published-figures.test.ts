import { expect, test } from 'vitest';
import type { SiteContent } from '../../../src/model/budget-document.ts';
import { draftFigures, printedFigures, publishedFigures } from '../../../src/scan/published-figures.ts';
import {
  publishedContent,
  sampleDocument,
  samplePlan,
  sampleProject,
} from '../../fixtures/sample-documents.ts';

function contentWith(state: 'published' | 'draft'): SiteContent {
  const projects = [
    sampleProject(1, '25', { spendingPlan: samplePlan('10', '40', '70', '100') }),
    sampleProject(2, '36.7'),
  ];
  return { ...publishedContent(), documents: [sampleDocument(projects, { state })] };
}

test('what pages compute is published, even where no total is', () => {
  const texts = printedFigures(contentWith('published')).join('\n');
  // 70 % of 25 万元, and 25 of 61.7.
  expect(texts.match(/\b175,000\b/g)).not.toBeNull();
  expect(texts.match(/\b40\.5%/g)).not.toBeNull();
});

test('line numbers of the source are no figures', () => {
  const texts = printedFigures(publishedContent()).join('\n');
  expect(texts.match(/#L\d+|"lines":\s*[["]\d+/g)).toBeNull();
});

test('nothing is published of drafts, but their sums are known', () => {
  const drafts = contentWith('draft');
  expect(printedFigures(drafts)).toEqual([]);
  expect(publishedFigures(drafts)).toEqual([]);
  expect(draftFigures(contentWith('published'))).toEqual([]);
  const { department, fiscalYear } = drafts.documents[0] as SiteContent['documents'][number];
  expect(draftFigures(drafts)).toContainEqual({
    text: '617,000',
    file: `content/drafts/${department}/${fiscalYear}`,
    line: null,
    kind: 'amount',
  });
});
