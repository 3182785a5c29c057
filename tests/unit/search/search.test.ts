import { describe, expect, test } from 'vitest';
import { readingTable } from '../../../src/search/character-tables.ts';
import { countPairs, sortPairs } from '../../../src/search/count-pairs.ts';
import type { PageText } from '../../../src/search/page-text.ts';
import { type SearchSource, search } from '../../../src/search/search.ts';
import { tokenize } from '../../../src/search/tokenize.ts';
import { wholeTextEngine } from '../../../src/search/whole-text-engine.ts';
import { SAMPLE_FOLD, samplePage } from './sample-pages.ts';

/** Makes a small site searchable as a whole text; ids are the numbers of its pages. */
function sourceOf(pages: readonly PageText[]): SearchSource & { asked: string[] } {
  const segments = pages.flatMap((page) => page.segments);
  const tokens = segments.map(({ text }) => tokenize(text, SAMPLE_FOLD).map(({ token }) => token));
  const pairs = new Map<string, number>();
  for (const own of tokens) countPairs(own, pairs);
  const readings = readingTable(new Set(segments.flatMap(({ text }) => [...text])));
  const table = {
    pageCount: pages.length,
    gramSize: 1 as const,
    longest: Math.max(0, ...tokens.map(({ length }) => length)),
    fold: SAMPLE_FOLD,
    words: {
      ignored: ['多少钱', '建'],
      aliases: [{ said: '制服', printed: ['服装'] }],
    },
  };
  const engine = wholeTextEngine({ table, readings, pages: [...pages] });
  const asked: string[] = [];
  return {
    table,
    asked,
    engine: {
      ...engine,
      find: (phrase) => {
        asked.push(phrase.join(''));
        return engine.find(phrase);
      },
    },
    pinyin: async () => ({ readings, pairs: sortPairs(pairs) }),
  };
}

const SITE = sourceOf([
  samplePage('全年工作', '完成派出所建设两个；道路三条', '购买DNA检验设备40台'),
  samplePage('派出所建设费', '唐丰路、老庄子派出所', '240万元，科目2040202'),
  samplePage('辅警经费', '工资和服装', '30万元'),
  samplePage('道路监控', '津秦高铁沿线视频监控'),
]);

/** The tier and the titles of the pages found, best first. */
async function ask(query: string, source: SearchSource = SITE) {
  const { tier, ids, meant } = await search(query, source);
  const facts = await source.engine.facts();
  return { tier, titles: ids.map((id) => facts.get(id)?.title), meant };
}

describe('what is asked literally', () => {
  test.each([
    ['a phrase, in the title first', '派出所建设', ['派出所建设费', '全年工作']],
    ['across light signs', '唐丰路老庄子', ['派出所建设费']],
    ['with signs the page does not have', '“唐丰路”（老庄子）', ['派出所建设费']],
    ['a whole number', '2040202', ['派出所建设费']],
    ['a number and no longer one', '40', ['全年工作']],
    ['a number with its unit', '240万', ['派出所建设费']],
    ['Latin letters of any width and case', 'ｄnA', ['全年工作']],
    ['traditional writing', '設備', ['全年工作']],
    ['every part, wherever it stands', '道路 设备', ['全年工作']],
    ['a part twice', '服装 服装', ['辅警经费']],
    ['strong signs at the ends', '，服装。', ['辅警经费']],
  ])('%s: %s', async (_, query, titles) => {
    expect(await ask(query)).toEqual({ tier: 'literal', titles, meant: [] });
  });

  test('a phrase runs neither across sentences nor across paragraphs', async () => {
    for (const query of ['两个道路', '三条购买', '万元科目'])
      expect(await ask(query)).not.toMatchObject({ tier: 'literal' });
  });

  test('a result shows where the words stand', async () => {
    const { ids, show } = await search('派出所', SITE);
    const { facts, excerpt } = await show(ids[0] as string);
    expect(facts.title).toBe('派出所建设费');
    expect(excerpt).toMatchObject({ anchor: 'p1', words: ['派出所'], more: 1 });
  });

  test.each(['', '   ', '，。！', '（）“”', '\ud83d', '\u202e', '😀', '*.?+[](){}|^$\\'])(
    'nothing is found for %j, and nothing looked through',
    async (query) => {
      const before = SITE.asked.length;
      expect(await ask(query)).toEqual({ tier: 'literal', titles: [], meant: [] });
      expect(SITE.asked).toHaveLength(before);
    },
  );

  test('of very many pages those titled with the words come first, and all of them come', async () => {
    const pages = Array.from({ length: 60 }, (_, index) => samplePage(`第${index}页`, '派出所'));
    const { titles } = await ask('派出所', sourceOf([...pages, samplePage('派出所')]));
    expect(titles[0]).toBe('派出所');
    expect(new Set(titles).size).toBe(61);
  });
});

describe('what is asked in pinyin', () => {
  test.each([
    ['paichusuo', ['派出所'], ['派出所建设费', '全年工作']],
    ['PaiChuSuo', ['派出所'], ['派出所建设费', '全年工作']],
    ['pai chu suo', ['派出所'], ['派出所建设费', '全年工作']],
    ['ｐｃｓ', ['派出所'], ['派出所建设费', '全年工作']],
    ['pài chū suǒ', ['派出所'], ['派出所建设费', '全年工作']],
    ['派chusuo', ['派出所'], ['派出所建设费', '全年工作']],
    ['購ma', ['购买'], ['全年工作']],
    ['jiankong', ['监控'], ['道路监控']],
    ['gaotie', ['高铁'], ['道路监控']],
  ])('%s', async (query, meant, titles) => {
    expect(await ask(query)).toEqual({ tier: 'pinyin', titles, meant });
  });

  test('shows the Han words that were meant', async () => {
    const { ids, show } = await search('jiankong', SITE);
    const { excerpt } = await show(ids[0] as string);
    expect(excerpt).toMatchObject({ words: ['监控'], more: 1 });
  });

  test('not letters that stand on a page, not first letters of no word', async () => {
    expect(await ask('dna')).toMatchObject({ tier: 'literal' });
    // 资和服 stands there, but cuts through 工资 and 服装.
    expect(await ask('zhf')).toMatchObject({ tier: 'related', titles: [] });
  });
});

describe('what is asked about', () => {
  test.each([
    ['a question', '视频监控多少钱', ['道路监控']],
    ['other words for the printed ones', '制服', ['辅警经费']],
    ['a wrong character', '津泰高铁', ['道路监控']],
    ['words that stand apart', '派出所高铁沿线视频', ['道路监控']],
    ['an amount with zeros behind it', '240.00万元', ['派出所建设费']],
    ['an amount with a full stop for a point', '240。0万', ['派出所建设费']],
    ['an amount as it is said', '二百四十万元', ['派出所建设费']],
    ['a number as it is said, in a question', '四十台多少钱', ['全年工作']],
    ['a code with its name before it', '功能编码2040202', ['派出所建设费']],
    ['a number of other units', '240块', ['派出所建设费']],
  ])('%s: %s', async (_, query, titles) => {
    expect(await ask(query)).toEqual({ tier: 'related', titles, meant: [] });
  });

  test.each([
    '天气预报',
    'xyz',
    '道路xyz',
    'qwertyuiop',
    '20402',
    '1234.56万元',
    '五万元',
    '<script>alert(1)</script>',
    '多少钱',
  ])('nothing for %s', async (query) => {
    expect(await ask(query)).toEqual({ tier: 'related', titles: [], meant: [] });
  });

  test('an amount less exactly than it is printed', async () => {
    const page = samplePage('道路照明', '46.3682万元');
    const facts = { ...page.facts, amountFen: 46_368_200, amount: '46.3682万元' };
    const source = sourceOf(
      [page, samplePage('辅警经费', '30万元')].map((own, at) => (at ? own : { ...own, facts })),
    );
    expect(await ask('46万', source)).toMatchObject({ tier: 'related', titles: ['道路照明'] });
    expect(await ask('31万', source)).toMatchObject({ titles: [] });
  });

  test('shows the words the page holds', async () => {
    const { ids, show } = await search('津泰高铁', SITE);
    const { excerpt } = await show(ids[0] as string);
    expect(excerpt?.words).toEqual(['高铁']);
  });

  test('at most ten pages', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => samplePage(`第${index}页`, '津秦高铁'));
    expect((await ask('津泰高铁', sourceOf(pages))).titles).toHaveLength(10);
  });
});

describe('long questions', () => {
  const text = '全年完成派出所建设两个道路三条购买检验设备';

  test('a phrase longer than any cell is not looked for', async () => {
    const before = SITE.asked.length;
    await search('派出所建设'.repeat(50), SITE);
    expect(SITE.asked.slice(before)).not.toContain('派出所建设'.repeat(50));
  });

  test('parts are no longer looked for when no page can hold them all', async () => {
    const before = SITE.asked.length;
    await search(Array.from({ length: 1000 }, (_, index) => `${index}页`).join(' '), SITE);
    expect(SITE.asked.length - before).toBeLessThan(100);
  });

  test.each([
    ['Han', text.repeat(500)],
    ['Han in many parts', [...text.repeat(250)].join(' ')],
    [
      'different Han in many parts',
      Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(' '),
    ],
    ['letters', 'paichusuo'.repeat(1112)],
    ['digits', '12'.repeat(5000)],
    ['numbers', '1,234.'.repeat(1667)],
    ['punctuation', '，。'.repeat(5000)],
    ['half characters', '\ud83d'.repeat(10_000)],
    ['quotes', '"'.repeat(10_000)],
    ['spaces', ' '.repeat(10_000)],
  ])('10,000 characters are answered in good time: %s', { timeout: 20_000 }, async (_, query) => {
    await search(query, SITE);
    expect(query.length).toBeGreaterThan(9000);
  });
});

test('a site without pages finds nothing', async () => {
  for (const query of ['派出所', 'paichusuo', '津泰高铁多少钱', '40'])
    expect(await ask(query, sourceOf([]))).toMatchObject({ titles: [] });
});

test('when the data cannot be loaded, the search says so', async () => {
  const engine = { ...SITE.engine, find: () => Promise.reject(new Error('offline')) };
  await expect(search('派出所', { ...SITE, engine })).rejects.toThrow('offline');
});
