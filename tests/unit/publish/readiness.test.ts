import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { formatMissing, isDemonstration, missingForProduction } from '../../../src/publish/readiness.ts';
import { requireContent } from '../../../src/source/parse-content.ts';
import { fixtureFiles } from '../../fixtures/fixture-content.ts';
import { officialContent } from '../../support/official-site.ts';

const keysOf = (content = officialContent()) => missingForProduction(content).map(({ key }) => key);

test('content with everything official misses nothing', () => {
  expect(keysOf()).toEqual([]);
  expect(isDemonstration(officialContent())).toBe(false);
});

test('content without is a demonstration, and all that is missing is told by file', () => {
  const missing = missingForProduction(requireContent(fixtureFiles(), 'public'));
  expect(formatMissing(missing)).toBe(`content/site.yaml
  origin：网址
  siteIdCode：网站标识码
  organizer：主办单位
  contact：联系方式
  icp：ICP备案号
  policeRecord：公安备案号
  errorReport：“我为政府网站找错”的网址
content/data/demo-bureau/2024/editorial.yaml
  publication.title：名称
  publication.publisher：发布机构
  publication.publishedAt：发布日期和时间
  review：公开前审查：审查人、日期、结果`);
});

test('without any published document it is not ready', () => {
  const missing = missingForProduction({ ...officialContent(), documents: [] });
  expect(formatMissing(missing)).toBe('content/data\n  部门/年度：还没有要公开的文件');
});

test.each(['origin', 'siteIdCode', 'organizer', 'contact', 'icp', 'policeRecord', 'errorReport'] as const)(
  'without %s it is not ready',
  (key) => {
    const content = officialContent();
    content.site[key] = null;
    expect(keysOf(content)).toEqual([key]);
  },
);

test.each(['emblem'] as const)('without %s it is', (key) => {
  const content = officialContent();
  content.site[key] = null;
  expect(keysOf(content)).toEqual([]);
});

test.each([
  'http://localhost',
  'https://localhost:4321',
  'http://127.0.0.1:8080',
  'http://0.0.0.0',
  'http://192.168.1.20',
  'http://172.20.0.1',
  'https://mingbai.local',
  'https://intranet',
])('an address that readers cannot open is not ready: %s', (origin) => {
  const content = officialContent();
  content.site.origin = origin;
  expect(formatMissing(missingForProduction(content))).toBe(
    'content/site.yaml\n  origin：网址现在写的是内部的地址，读者打不开',
  );
});

test.each([
  'https://www.example.gov.cn',
  'http://172.32.0.1',
  'https://localhost.gov.cn',
  'https://10.gov.cn',
])('one that they can open is: %s', (origin) => {
  const content = officialContent();
  content.site.origin = origin;
  expect(keysOf(content)).toEqual([]);
});

describe('each document', () => {
  const withEditorial = (own: Partial<BudgetDocument['editorial']>) => {
    const content = officialContent();
    const [document] = content.documents as [BudgetDocument];
    content.documents = [{ ...document, editorial: { ...document.editorial, ...own } }];
    return content;
  };

  test('must have been reviewed, with leave to publish', () => {
    expect(keysOf(withEditorial({ review: null }))).toEqual(['review']);
    const passed = { by: '张三', date: '2024-03-01', result: '删改后同意公开', textHash: null } as const;
    expect(keysOf(withEditorial({ review: passed }))).toEqual([]);
    const [{ textHash }] = officialContent().documents as [BudgetDocument];
    expect(keysOf(withEditorial({ review: { ...passed, textHash } }))).toEqual([]);
    expect(keysOf(withEditorial({ review: { ...passed, textHash: '0'.repeat(64) } }))).toEqual([
      'review.textHash',
    ]);
  });

  test('must tell who published it and when', () => {
    expect(keysOf(withEditorial({ publication: null }))).toEqual([
      'publication.title',
      'publication.publisher',
      'publication.publishedAt',
    ]);
  });

  test('that is a draft is not looked at', () => {
    const content = withEditorial({ review: null });
    const drafts = content.documents.map((document) => ({ ...document, state: 'draft' as const }));
    expect(keysOf({ ...content, documents: [...officialContent().documents, ...drafts] })).toEqual([]);
  });
});
