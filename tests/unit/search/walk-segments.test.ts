import { expect, test } from 'vitest';
import { type Tree, walkSegments } from '../../../src/search/walk-segments.ts';

type Node = string | { tag: string; id?: string; ignored?: boolean; runsOn?: boolean; children: Node[] };

const TREE: Tree<Node> = {
  children: (node) => (typeof node === 'string' ? [] : node.children),
  text: (node) => (typeof node === 'string' ? node : null),
  tag: (node) => (typeof node === 'string' ? null : node.tag),
  attribute: (node, name) => {
    if (typeof node === 'string') return null;
    if (name === 'id') return node.id ?? null;
    if (name === 'data-runs-on') return node.runsOn ? '' : null;
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

test('what runs on is one with the next words, and apart from those before it', () => {
  const root: Node = {
    tag: 'header',
    children: [
      { tag: 'p', children: ['分项目标', { tag: 'span', runsOn: true, children: ['（一）'] }] },
      ' ',
      { tag: 'div', children: [' ', { tag: 'h1', children: ['加强', { tag: 'b', children: ['整治'] }] }] },
      { tag: 'p', runsOn: true, children: ['末'] },
    ],
  };
  expect(walkSegments(root, TREE)).toEqual([
    { anchor: '', text: '分项目标', nodes: ['分项目标'] },
    { anchor: '', text: '（一）加强整治', nodes: ['（一）', '加强', '整治'] },
    { anchor: '', text: '末', nodes: ['末'] },
  ]);
});
