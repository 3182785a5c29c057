import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { attribute, type BuiltPage, parsePage, textOf } from '../../src/verify/built-page.ts';
import { officialFiles } from '../fixtures/official-content.ts';
import { linkFaults, siteOf } from '../support/site-links.ts';

/** The site as a government host takes it, below a portal. */
let copy: ProjectCopy;
let files: Map<string, Buffer>;
let pages: BuiltPage[];
let output = '';
beforeAll(async () => {
  copy = copyProject(officialFiles());
  const { status, stdout, stderr } = await copy.run('scripts/build.ts', {}, ['--production']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  output = stdout;
  files = new Map(listFiles(copy.dist).map((path) => [path, readFileSync(join(copy.dist, path))]));
  pages = [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => parsePage(path, bytes.toString('utf8')));
});
afterAll(() => copy.remove());

const HOME = 'https://www.example.gov.cn/zwgk/budget/';
const pageAt = (path: string) => pages.find((page) => page.path === path) as BuiltPage;
const textAt = (path: string) => files.get(path)?.toString('utf8') ?? '';
const named = (page: BuiltPage, name: string) => page.elements.filter(({ tagName }) => tagName === name);
const wordsOf = (page: BuiltPage, name: string) => named(page, name).map(textOf).join('');
/** The tags of 网页标签 and their values. */
function tagsOf(page: BuiltPage): Map<string, string> {
  return new Map(
    named(page, 'meta').flatMap((meta) => {
      const name = attribute(meta, 'name') ?? '';
      return /^[A-Z]/.test(name) ? [[name, attribute(meta, 'content') ?? ''] as const] : [];
    }),
  );
}

const OF_SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const OF_COLUMN = [...OF_SITE, 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const OF_ARTICLE = [...OF_COLUMN, 'ArticleTitle', 'PubDate', 'ContentSource'];

test('the command says that the site is official, and all is there', () => {
  expect(output).toContain('这是正式网站');
  for (const file of ['sitemap.xml', 'robots.txt', 'feed.xml']) expect([...files.keys()]).toContain(file);
});

describe('tags', () => {
  test('3 on the home page, 7 on a page of a column, 10 and the optional ones on an article', () => {
    expect([...tagsOf(pageAt('index.html')).keys()]).toEqual(OF_SITE);
    for (const path of [
      'search',
      'sitemap',
      'corrections',
      'about',
      'promise',
      'demo-bureau/2024',
      'demo-bureau/2024/projects',
    ]) {
      expect([...tagsOf(pageAt(`${path}/index.html`)).keys()], path).toEqual(OF_COLUMN);
    }
    for (const path of ['goals', 'goals/1', 'safeguards', 'projects/01', 'source']) {
      const tags = tagsOf(pageAt(`demo-bureau/2024/${path}/index.html`));
      expect([...tags.keys()], path).toEqual([...OF_ARTICLE, 'Keywords', 'Description', 'Image', 'Url']);
      expect(tags.get('Url'), path).toBe(`${HOME}demo-bureau/2024/${path}/`);
    }
  });

  test('every page has one of the three sets, with values in the form asked for', () => {
    for (const page of pages) {
      const tags = tagsOf(page);
      const count = [...tags.keys()].filter((name) => OF_ARTICLE.includes(name)).length;
      expect([3, 7, 10], page.path).toContain(count);
      for (const [name, value] of tags)
        expect(value.trim(), `${page.path} ${name}`).toMatch(/^(?!null$|undefined$).+/);
      expect(tags.get('SiteDomain')).toBe('www.example.gov.cn');
      expect(tags.get('SiteIDCode')).toMatch(/^(?:\d{10}|bm\d{8})$/);
      if (tags.has('PubDate')) expect(tags.get('PubDate')).toBe('2024-03-05 09:30');
    }
  });

  test('the title of an article is its heading', () => {
    for (const page of pages.filter((own) => tagsOf(own).has('ArticleTitle'))) {
      const [heading] = named(page, 'h1');
      const words = heading?.childNodes.filter(
        (node) => !('attrs' in node && attribute(node, 'class')?.includes('finding')),
      );
      expect(words?.map(textOf).join('').trim(), page.path).toBe(tagsOf(page).get('ArticleTitle'));
    }
  });
});

describe('every page', () => {
  test('ends with the official numbers, and leads to where they are kept', () => {
    for (const page of pages) {
      const foot = wordsOf(page, 'footer');
      for (const words of [
        '青溪县文化服务局',
        '0000-1234567',
        '1302000001',
        '冀ICP备12345678号-1',
        '冀公网安备 13020002000001号',
        '我为政府网站找错',
        '网站地图',
      ])
        expect(foot, page.path).toContain(words);
      const links = named(page, 'a').map((link) => attribute(link, 'href'));
      for (const link of [
        'https://beian.miit.gov.cn/',
        'https://beian.mps.gov.cn/#/query/webSearch?code=13020002000001',
        'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1302000001',
        'https://bszs.conac.cn/sitename?method=show',
      ])
        expect(links, page.path).toContain(link);
      expect(page.html).not.toContain('示例，未填写');
      expect(page.html).not.toContain('sample-bar');
      // Copies in large text are not to be found beside the pages they copy.
      expect(page.html.includes('noindex'), page.path).toBe(page.path.startsWith('large/'));
    }
  });

  test('stands between the portal’s header and footer, with its pictures and style from this site', () => {
    for (const page of pages) {
      expect(wordsOf(page, 'header'), page.path).toContain('政务公开');
      expect(wordsOf(page, 'footer'), page.path).toContain('青溪县人民政府办公室主办');
      expect(page.html).toContain('href="https://www.example.gov.cn/zwgk/"');
    }
    expect([...files.keys()].filter((path) => path.startsWith('portal/'))).toEqual([
      'portal/emblem.png',
      'portal/logo.png',
      'portal/portal.css',
    ]);
  });

  test('tells links to other hosts apart, and only those', () => {
    for (const page of pages) {
      for (const link of named(page, 'a')) {
        const href = attribute(link, 'href') ?? '';
        const isOutside = /^https?:/.test(href) && new URL(href).host !== 'www.example.gov.cn';
        expect(textOf(link).includes('（站外链接）'), `${page.path} ${href}`).toBe(isOutside);
      }
    }
  });

  test('but the home page says where it stands', () => {
    for (const page of pages) {
      const crumbs = named(page, 'nav').filter((nav) => attribute(nav, 'aria-label') === '当前位置');
      if (/^(?:large\/)?index\.html$/.test(page.path)) expect(crumbs).toEqual([]);
      else expect(textOf(crumbs[0] as (typeof crumbs)[number]), page.path).toMatch(/^当前位置：首页 > \S/);
    }
  });

  test('has no dead link or place below the portal', () => {
    const site = siteOf(pages, [...files.keys()], (path) => textAt(path));
    expect(pages.flatMap((page) => linkFaults(site, page, '/zwgk/budget/', HOME))).toEqual([]);
  });
});

test('no column is empty: each page of one holds a list, a table, terms or choices', () => {
  for (const page of pages.filter(({ path }) => path !== '404.html')) {
    const [main] = named(page, 'main') as [BuiltPage['elements'][number]];
    expect(textOf(main).replace(/\s/g, '').length, page.path).toBeGreaterThan(60);
    const isInMain = (element: BuiltPage['elements'][number]): boolean => {
      for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) {
        if (node === main) return true;
      }
      return false;
    };
    const rows = page.elements.filter(
      (element) => /^(?:li|tr|dt|option)$/.test(element.tagName) && isInMain(element),
    );
    expect(rows.length, page.path).toBeGreaterThan(0);
  }
});

test('each article tells how and when it was published', () => {
  for (const path of ['goals', 'goals/2', 'safeguards', 'projects/02', 'source', '.']) {
    const page = pageAt(join('demo-bureau/2024', path, 'index.html'));
    const block = page.elements.find((element) => attribute(element, 'id') === 'disclosure');
    const terms = (block ? parsePage('', page.html).elements : [])
      .filter(({ tagName }) => tagName === 'dt')
      .map(textOf);
    for (const term of [
      '索引号',
      '名称',
      '发布机构',
      '主题分类',
      '成文日期',
      '发布日期',
      '文号',
      '有效性',
      '内容概述',
    ])
      expect(terms, path).toContain(term);
    expect(textOf(block as NonNullable<typeof block>)).toContain('000014349/2024-00001');
    expect(textOf(block as NonNullable<typeof block>)).toContain('无文号');
  }
});

test('sitemap.xml lists every page, and robots.txt leads to it', () => {
  const listed = [...textAt('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const expected = pages
    .filter(({ path }) => path !== '404.html' && !path.startsWith('large/'))
    .map(({ path }) => HOME + path.replace(/index\.html$/, ''));
  expect(listed.toSorted()).toEqual(expected.toSorted());
  expect(textAt('sitemap.xml')).toContain(`${HOME}demo-bureau/2024/</loc><lastmod>2024-03-05</lastmod>`);
  expect(textAt('robots.txt')).toBe(`User-agent: *\nDisallow:\nSitemap: ${HOME}sitemap.xml\n`);
});

test('the feed tells of the release and of the correction, in words that are no markup', () => {
  const feed = textAt('feed.xml');
  const times = [...feed.matchAll(/<updated>([^<]*)<\/updated>/g)].map(([, time]) => time);
  expect(times).toEqual([
    '2024-05-06T00:00:00+08:00',
    '2024-05-06T00:00:00+08:00',
    '2024-03-05T09:30:00+08:00',
  ]);
  expect(feed).toContain('<title>发布：青溪县文化服务局2024年预算绩效目标</title>');
  expect(feed).toContain('录入时漏了几个字 &#60; &#38; &#62;');
  const [correction] = [...feed.matchAll(/<id>([^<]*#[^<]*)<\/id>/g)].map(([, id]) => id as string);
  expect(correction).toBe(`${HOME}corrections/#demo-bureau-2024-1`);
  expect(
    pageAt('corrections/index.html').elements.some(
      (element) => attribute(element, 'id') === 'demo-bureau-2024-1',
    ),
  ).toBe(true);
  expect(wordsOf(pageAt('corrections/index.html'), 'main')).toContain('录入时漏了几个字 < & >');
});

describe('pictures for sharing', () => {
  const isPng = (bytes: Buffer | undefined) => bytes?.subarray(1, 4).toString() === 'PNG';

  test('stand where the tags say', () => {
    for (const page of pages.filter(({ html }) => html.includes('og:image'))) {
      const image = named(page, 'meta').find((meta) => attribute(meta, 'property') === 'og:image');
      const address = image ? (attribute(image, 'content') ?? '') : '';
      expect(address.startsWith(HOME), page.path).toBe(true);
      expect(isPng(files.get(address.slice(HOME.length))), address).toBe(true);
    }
    const paths = [...files.keys()].filter((path) => path.includes('/share/'));
    expect(paths).toEqual(
      expect.arrayContaining(['demo-bureau/2024/share/plan-01.png', 'demo-bureau/2024/share/plan-02.png']),
    );
    for (const path of paths) {
      const bytes = files.get(path) as Buffer;
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630]);
      expect(bytes.length, path).toBeLessThan(120_000);
    }
  });
});

test('a code on each article holds its address', async () => {
  const { qrPath } = await import('../../src/publish/qr-path.ts');
  const page = pageAt('demo-bureau/2024/projects/01/index.html');
  const address = `${HOME}demo-bureau/2024/projects/01/`;
  expect(page.html).toContain(qrPath(address).path);
  // On paper it can be read by people too.
  const code = page.elements.find((element) => attribute(element, 'class') === 'qr');
  expect(code ? textOf(code) : '').toContain(address);
});
