import type { PageFacts, PageText } from '../../../src/search/page-text.ts';
import type { CharacterMap } from '../../../src/search/tokenize.ts';
import { type TokenizedPage, tokenizePage } from '../../../src/search/tokenized-page.ts';

/** A few characters of the large table. */
export const SAMPLE_FOLD: CharacterMap = { 設: '设', 備: '备', 購: '购', 費: '费' };

export function sampleFacts(title: string, own: Partial<PageFacts> = {}): PageFacts {
  return {
    address: `demo/${title}/`,
    title,
    year: '2024年',
    department: '示例局',
    kind: '预算项目',
    amountFen: null,
    amount: null,
    fund: null,
    item: null,
    subGoals: [],
    ...own,
  };
}

/** A page of a title and paragraphs, whose anchors are `p0` (the title), `p1`, `p2` … */
export function samplePage(title: string, ...paragraphs: string[]): PageText {
  const segments = [title, ...paragraphs].map((text, index) => ({ anchor: `p${index}`, text }));
  return { facts: sampleFacts(title), segments };
}

export function tokenizedPage(title: string, ...paragraphs: string[]): TokenizedPage {
  return tokenizePage(samplePage(title, ...paragraphs), SAMPLE_FOLD);
}

/** Pages with their titles as ids. */
export function withIds(...pages: TokenizedPage[]): { id: string; page: TokenizedPage }[] {
  return pages.map((page) => ({ id: page.facts.title, page }));
}
