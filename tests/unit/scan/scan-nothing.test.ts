import { describe, expect, test } from 'vitest';
import { scanFolder } from '../../../src/scan/scan-folder.ts';
import { PUBLISHED, scanFiles } from './plant.ts';

describe('finds nothing', () => {
  test.each([
    ['in published words', '<h1>2024年部门整体绩效目标</h1><p>主要用于购置少儿图书、期刊和有声读物</p>'],
    ['in next year', '<p>2025年部门整体绩效目标</p><time>2025</time>'],
    ['in words of the site itself', '<th>资金支出计划累计</th><th>指标值确定依据</th>'],
    ['in short amounts', '<td>100</td><td>10</td><td>100万元</td>'],
    ['in a figure computed from published amounts', '<td>297,280.50</td>'],
    ['in published names side by side', '<li>图书购置费</li><li>流动书车</li>'],
    ['in a drawing', '<path d="M1234567.8 318.6L31.86 3186"/><text x="318.6" y="1234567.8">图书</text>'],
    ['in a share', '<td>318.6%</td>'],
    ['in hashes', '<script src="/a/index.12345678.js"></script><p>e12345678f a1234567.8b</p>'],
    ['in a long list of numbers', `${'12345,'.repeat(80)}31860,${'12345,'.repeat(80)}`],
    ['in minified code', 'var a=318.6,b=[3186,31860,.3186];c(1.2345678e-9)'],
  ])('%s', (_, text) => {
    expect(scanFiles({ 'a.html': text }).leaks).toEqual([]);
  });

  test('where a short published value stands before another', () => {
    const path = 'content/data/demo/2024/projects/01.yaml';
    const published = 'target: 是\nbasis: 合同约定\ndescription: 及时有效办理案件\n';
    const content = new Map([...PUBLISHED.content, [path, Buffer.from(published)]]);
    const drafts = new Map([
      ['content/drafts/demo/2025/projects/01.yaml', Buffer.from('basis: 是及时有效办理案件的\n')],
    ]);
    const scan = (text: string) => scanFiles({ 'a.json': text }, drafts, [], { ...PUBLISHED, content }).leaks;
    expect(scan('[{"target": "是"}, {"description": "及时有效办理案件"}]')).toEqual([]);
    expect(scan('"是及时有效办理案"')).not.toEqual([]);
  });

  test('when the draft repeats what is published', () => {
    const drafts = new Map(
      [...PUBLISHED.content].map(([path, content]) => [
        path.replace('data/demo/2024', 'drafts/demo/2025'),
        content,
      ]),
    );
    expect(scanFiles({ 'a.html': [...PUBLISHED.content.values()].join('\n') }, drafts).leaks).toEqual([]);
  });

  test('and reads nothing when there are no drafts', () => {
    expect(scanFolder('/nowhere', { files: new Map(), figures: [] }, PUBLISHED)).toEqual({
      files: 0,
      bytes: 0,
      leaks: [],
      unlisted: 0,
    });
  });
});
