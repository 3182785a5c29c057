import { expect, test } from 'vitest';
import { type Tree, walkSegments } from '../../../src/search/walk-segments.ts';

type Node = string | { tag: string; id?: string; ignored?: boolean; children: Node[] };

const TREE: Tree<Node> = {
  children: (node) => (typeof node === 'string' ? [] : node.children),
  text: (node) => (typeof node === 'string' ? node : null),
  tag: (node) => (typeof node === 'string' ? null : node.tag),
  attribute: (node, name) => {
    if (typeof node === 'string') return null;
    if (name === 'id') return node.id ?? null;
    return name === 'data-pagefind-ignore' && node.ignored ? '' : null;
  },
};

test('any tree can be walked; a segment keeps the text nodes it was put together from', () => {
  const root: Node = {
    tag: 'article',
    children: [
      ' ',
      { tag: 'p', id: 'a', children: ['派出', { tag: 'em', children: ['所'] }, '建设'] },
      { tag: 'p', ignored: true, children: ['不'] },
      '完',
    ],
  };
  expect(walkSegments(root, TREE)).toEqual([
    { anchor: 'a', text: '派出所建设', nodes: ['派出', '所', '建设'] },
    { anchor: '', text: '完', nodes: ['完'] },
  ]);
});
