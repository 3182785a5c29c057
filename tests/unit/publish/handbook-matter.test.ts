import { expect, test } from 'vitest';
import { handbookMatter } from '../../../src/publish/handbook-matter.ts';

const file = '/project/content/handbook/about.mdx';

test('a page of the handbook says its title and its description', () => {
  const matter = { title: '关于', description: '说明' };
  expect(handbookMatter({ frontmatter: matter, file })).toEqual(matter);
});

test.each([
  ['no title', { description: '说明' }],
  ['a title that is no text', { title: 2021, description: '说明' }],
  ['a key that nobody reads', { title: '关于', description: '说明', descripton: '说明' }],
])('%s is a mistake in that file', (_, frontmatter) => {
  expect(() => handbookMatter({ frontmatter, file })).toThrow(expect.objectContaining({ id: file }));
});
