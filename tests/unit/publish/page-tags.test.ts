import { expect, test } from 'vitest';
import { type PageRole, pageTags } from '../../../src/publish/page-tags.ts';
import { requireContent } from '../../../src/source/parse-content.ts';
import { fixtureFiles } from '../../fixtures/fixture-content.ts';
import { officialContent } from '../../support/official-site.ts';

const article: PageRole = { kind: 'detail', column: 'projects', articleTitle: '图书购置费' };

test('an article tells all of the document’s publication', () => {
  const { site, documents } = officialContent();
  const page = {
    role: article,
    site,
    document: documents[0],
    description: '说明',
    url: 'https://x/',
    image: null,
  };
  expect(pageTags(page)).toEqual([
    ['SiteName', '示例站'],
    ['SiteDomain', 'www.example.gov.cn'],
    ['SiteIDCode', '1302000001'],
    ['ColumnName', '预算项目'],
    ['ColumnDescription', '每个预算项目的绩效目标表：预算数、资金用途、支出计划、绩效指标。'],
    ['ColumnKeywords', '预算项目,绩效目标表,资金用途,支出计划'],
    ['ColumnType', '数据发布'],
    ['ArticleTitle', '图书购置费'],
    ['PubDate', '2024-03-05 09:30'],
    ['ContentSource', '青溪县文化服务局'],
    ['Keywords', '预算项目,绩效目标表,资金用途,支出计划'],
    ['Description', '说明'],
    ['Url', 'https://x/'],
  ]);
});

test('what is not known is told in words, never left empty and never a date of ours', () => {
  const { site, documents } = requireContent(fixtureFiles(), 'public');
  const page = { role: article, site, document: documents[0], description: '说明', url: null, image: null };
  const tags = new Map(pageTags(page));
  expect(tags.get('SiteDomain')).toBe('示例');
  expect(tags.get('SiteIDCode')).toBe('示例');
  expect(tags.get('PubDate')).toBe('原文未载明');
  expect(tags.get('ContentSource')).toBe('原文未载明');
  expect([...tags.values()].filter((value) => value.trim() === '' || /null|undefined/.test(value))).toEqual(
    [],
  );
  expect(tags.has('Url')).toBe(false);
});
