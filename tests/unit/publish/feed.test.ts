import { expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { correctionsOf } from '../../../src/publish/corrections.ts';
import { atomFeed, feedEntries, hasFeed } from '../../../src/publish/feed.ts';
import { officialContent } from '../../support/official-site.ts';

function withCorrections(...dates: string[]): BudgetDocument {
  const [document] = officialContent().documents as [BudgetDocument];
  const corrections = dates.map((date) => ({ date, path: null, before: '一', after: '二', reason: '改' }));
  return { ...document, editorial: { ...document.editorial, corrections } };
}

test('corrections are told newest first, and keep their places as more are added', () => {
  const anchors = (document: BudgetDocument) =>
    correctionsOf([document]).map(({ date, anchor }) => [date, anchor]);
  expect(anchors(withCorrections('2024-05-06', '2024-06-01'))).toEqual([
    ['2024-06-01', 'demo-bureau-2024-2'],
    ['2024-05-06', 'demo-bureau-2024-1'],
  ]);
  expect(anchors(withCorrections('2024-05-06'))).toEqual([['2024-05-06', 'demo-bureau-2024-1']]);
});

test('a document without a date of publication is in no feed, and drafts never are', () => {
  const content = officialContent();
  const [document] = content.documents as [BudgetDocument];
  const undated = { ...document, editorial: { ...document.editorial, publication: null, corrections: [] } };
  expect(feedEntries({ documents: [undated] })).toEqual([]);
  expect(feedEntries({ documents: [{ ...document, state: 'draft' }] })).toEqual([]);
  expect(hasFeed({ ...content, documents: [undated] })).toBe(false);
  expect(hasFeed({ ...content, site: { ...content.site, origin: null } })).toBe(false);
});

test('the feed holds no markup of the content’s', () => {
  const content = officialContent();
  const [document] = content.documents as [BudgetDocument];
  document.editorial.corrections = [
    { date: '2024-05-06', path: null, before: '</summary><script>', after: '&amp;', reason: '"]]>' },
  ];
  const feed = atomFeed(content);
  expect(feed).not.toMatch(/<script>|&amp;amp|"\]\]>/);
  expect(feed).toContain('原来：&#60;/summary&#62;&#60;script&#62;；改成：&#38;amp;。原因：&#34;]]&#62;');
});

test('the feed turns no writing round', () => {
  const content = officialContent();
  const [document] = content.documents as [BudgetDocument];
  content.site.name = '示例\u202e站';
  document.editorial.departmentName.used = '文化\u2067局';
  expect(atomFeed(content)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
