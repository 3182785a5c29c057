import { expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { shareDrawings, sharePicture } from '../../../src/share/share-pictures.ts';
import { officialContent } from '../../support/official-site.ts';

const fresh = () => {
  const content = officialContent();
  return { content, document: content.documents[0] as BudgetDocument };
};

test('each project has a picture of its plan, the other pages one of where the money goes', () => {
  const { content, document } = fresh();
  expect(sharePicture(content, document, '/demo-bureau/2024/projects/01/')).toBe(
    '/demo-bureau/2024/share/plan-01.png',
  );
  expect(sharePicture(content, document, '/demo-bureau/2024/goals/')).toMatch(/\/share\/where-by-\w+\.png$/);
  const drawn = [...shareDrawings(content, document).values()];
  expect(drawn.filter((svg) => !svg.includes('来源：'))).toEqual([]);
  expect(drawn.filter((svg) => svg.includes('>示例<'))).toEqual([]);
});

test('there is none of a draft, and none before the site has an address', () => {
  const { content, document } = fresh();
  expect(shareDrawings(content, { ...document, state: 'draft' }).size).toBe(0);
  expect(shareDrawings({ ...content, site: { ...content.site, origin: null } }, document).size).toBe(0);
  expect(sharePicture({ ...content, site: { ...content.site, origin: null } }, document, '/x/')).toBeNull();
});

test('a demonstration says so in its pictures', () => {
  const { content, document } = fresh();
  content.site.icp = null;
  for (const svg of shareDrawings(content, document).values()) expect(svg).toContain('>示例<');
});

test('a name that cannot be drawn whole has no picture', () => {
  const { content, document } = fresh();
  const [first] = document.projects as [BudgetDocument['projects'][number]];
  first.name = '𠮷野家补贴';
  expect(sharePicture(content, document, '/demo-bureau/2024/projects/01/')).toBeNull();
  expect(sharePicture(content, document, '/demo-bureau/2024/projects/02/')).not.toBeNull();
});
