import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../../src/search/build-search-index.ts';
import type { PageText } from '../../../src/search/page-text.ts';
import type { PinyinTable, SearchTable, WholeText } from '../../../src/search/search-data.ts';
import { listFiles } from '../../../src/source/content-files.ts';
import { HIDDEN_TEXTS, HOSTILE_TEXTS } from '../../fixtures/hostile-content.ts';
import { sampleFacts } from './sample-pages.ts';

const WORDS = { ignored: ['多少钱'], aliases: [{ said: '制服', printed: ['服装'] }] };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A page that is searched. */
function putPage(name: string, title: string, ...paragraphs: string[]): void {
  const facts = escapeText(JSON.stringify(sampleFacts(title, { address: `${name}/` })));
  const body = paragraphs.map((text, index) => `<p id="p${index}">${escapeText(text)}</p>`).join('');
  put(`${name}/index.html`, `<article data-search="${facts}"><h1>${escapeText(title)}</h1>${body}</article>`);
}

const readText = (path: string) => readFileSync(join(folder, path), 'utf8');
const readJson = <T>(path: string) => JSON.parse(readText(path)) as T;

/** The pages' texts by id. */
const readPages = () =>
  new Map(
    listFiles(join(folder, 'search/pages')).map((name) => [
      name.replace('.json', ''),
      readJson<PageText>(`search/pages/${name}`),
    ]),
  );

/** What `whole.js` leaves behind, run as a browser runs it. */
function runWhole(): Record<string, unknown> & { mingbaiSearch: WholeText } {
  const context = createContext({});
  runInContext(readText('search/whole.js'), context);
  return structuredClone(context) as never;
}

function putSmallSite(): void {
  putPage('a', '派出所建设', '唐丰路、老庄子', '240万元；2040202');
  putPage('b/c', '設備购置', '设备40台');
  put('about/index.html', '<p>关于 data-search= 这个网站</p>');
  put('404.html', `<article data-search="{}">找不到</article>`);
}

describe('a small site', () => {
  test('the pages with facts are indexed, and no others', async () => {
    putSmallSite();
    expect(await buildSearchIndex(folder, WORDS)).toEqual({ pages: 2 });
    const pages = readPages();
    const facts = readJson<Record<string, unknown>>('search/facts.json');
    expect(Object.keys(facts).sort()).toEqual([...pages.keys()].sort());
    for (const [id, page] of pages) expect(facts[id]).toEqual(page.facts);
    const texts = [...pages.values()].map(({ segments }) => segments);
    expect(texts).toContainEqual([
      { anchor: '', text: '派出所建设' },
      { anchor: 'p0', text: '唐丰路、老庄子' },
      { anchor: 'p1', text: '240万元；2040202' },
    ]);
  });

  test('the table holds what every query needs', async () => {
    putSmallSite();
    await buildSearchIndex(folder, WORDS);
    const { fold, ...table } = readJson<SearchTable>('search/table.json');
    expect(table).toEqual({ pageCount: 2, gramSize: 1, longest: 6, words: WORDS });
    expect(fold).toMatchObject({ 設: '设', 備: '备', 購: '购' });
    expect(fold).not.toHaveProperty('龍');
  });

  test('the pinyin table holds the readings and neighbours of its characters', async () => {
    putSmallSite();
    await buildSearchIndex(folder, WORDS);
    const { readings, pairs } = readJson<PinyinTable>('search/pinyin.json');
    expect(readings['派']).toEqual(['pai']);
    expect(pairs[0]).toEqual(['设备', 2]);
    expect(pairs).toContainEqual(['路老', 1]);
  });

  test('neither fragments nor Pagefind’s own interfaces are left', async () => {
    putSmallSite();
    await buildSearchIndex(folder, WORDS);
    const files = listFiles(join(folder, 'pagefind')).map((path) => path.replace(/und_[^.]+/, '*'));
    expect(files.sort()).toEqual([
      'index/*.pf_index',
      'pagefind-entry.json',
      'pagefind.*.pf_meta',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
  });

  test('the whole text says the same as the files', async () => {
    putSmallSite();
    await buildSearchIndex(folder, WORDS);
    const { mingbaiSearch: whole } = runWhole();
    expect(whole.table).toEqual(readJson('search/table.json'));
    expect(whole.readings).toEqual(readJson<PinyinTable>('search/pinyin.json').readings);
    const byAddress = (a: PageText, b: PageText) => (a.facts.address < b.facts.address ? -1 : 1);
    expect(whole.pages.toSorted(byAddress)).toEqual([...readPages().values()].sort(byAddress));
  });

  test('a second build gives the same bytes, and leaves nothing of an earlier site', async () => {
    putSmallSite();
    putPage('gone', '从前', '从前的话');
    await buildSearchIndex(folder, WORDS);
    rmSync(join(folder, 'gone'), { recursive: true });
    const build = async () => {
      await buildSearchIndex(folder, WORDS);
      return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'base64')]));
    };
    const first = await build();
    expect(await build()).toEqual(first);
    expect(readText('search/whole.js')).not.toContain('从前');
    expect(readPages().size).toBe(2);
  });

  test('other files of the search page stay', async () => {
    putSmallSite();
    put('search/index.html', '<p>检索</p>');
    await buildSearchIndex(folder, WORDS);
    expect(readText('search/index.html')).toBe('<p>检索</p>');
  });
});

test('hostile text stays text, and nothing of it runs', async () => {
  const texts = [
    ...HOSTILE_TEXTS,
    ...HIDDEN_TEXTS,
    '"]});globalThis.hostile=true;//',
    '\u2028globalThis.hostile=true',
  ];
  texts.forEach((text, index) => {
    putPage(`p${index}`, text, text);
  });
  await buildSearchIndex(folder, { ignored: [texts[1] as string], aliases: [] });
  const { mingbaiSearch: whole, ...rest } = runWhole();
  expect(rest).toEqual({});
  expect(whole.pages.map(({ facts }) => facts.title).sort()).toEqual([...texts].sort());
  expect([...readPages().values()].map(({ facts }) => facts.title).sort()).toEqual([...texts].sort());
});

test('pages of the same words, and one of none, are kept apart', async () => {
  putPage('a', '同样', '同样的话');
  putPage('b', '同样', '同样的话');
  putPage('c', '，');
  expect(await buildSearchIndex(folder, WORDS)).toEqual({ pages: 3 });
  const addresses = [...readPages().values()].map(({ facts }) => facts.address);
  expect(addresses.sort()).toEqual(['a/', 'b/', 'c/']);
});

test('a site without pages has an empty search', async () => {
  expect(await buildSearchIndex(folder, WORDS)).toEqual({ pages: 0 });
  expect(readJson('search/facts.json')).toEqual({});
  expect(runWhole().mingbaiSearch.pages).toEqual([]);
});

test('facts that cannot be read stop the build', async () => {
  put('a/index.html', '<article data-search="{">字</article>');
  await expect(buildSearchIndex(folder, WORDS)).rejects.toThrow(SyntaxError);
});

test('a large site is indexed by pairs', async () => {
  for (let index = 0; index < 310; index++) putPage(`p${index}`, `第${index}页`, `派出所${index}`);
  expect(await buildSearchIndex(folder, WORDS)).toEqual({ pages: 310 });
  expect(readJson('search/table.json')).toMatchObject({ pageCount: 310, gramSize: 2, longest: 4 });
  expect(readPages().size).toBe(310);
});
