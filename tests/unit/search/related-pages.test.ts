import { describe, expect, test } from 'vitest';
import { keyOf, piecesOf, relatedPages } from '../../../src/search/related-pages.ts';
import { relaxQuery } from '../../../src/search/relax-query.ts';
import type { TokenizedPage } from '../../../src/search/tokenized-page.ts';
import { tokenizedPage, withIds } from './sample-pages.ts';

const words = {
  ignored: ['多少钱'],
  aliases: [{ said: '制服', printed: ['服装', '被装'] }],
};

const SITE = [
  tokenizedPage('派出所建设', '唐丰路派出所和老庄子派出所', '建设面积两百平方米'),
  tokenizedPage('道路监控', '津秦高铁沿线的视频监控'),
  tokenizedPage('辅警经费', '工资和服装'),
  tokenizedPage('日常经费', '水费电费，派出所的取暖费'),
];

/** How many pages of the site each piece stands on, as a search finds out. */
function countsOf(pages: readonly TokenizedPage[]) {
  const counts = new Map<string, number>();
  for (const { segments } of pages) {
    const runs = segments.map(({ tokens }) => tokens.map(({ token }) => token));
    const keys = runs.flatMap((run) => [...piecesOf(run).map(keyOf), ...run]);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { pageCount: pages.length, pages: counts };
}

const related = (question: string, pages = SITE) =>
  relatedPages(withIds(...pages), relaxQuery(question, words, {}), countsOf(pages));
const ids = (question: string, pages = SITE) => related(question, pages).map(({ id }) => id);

describe('relatedPages', () => {
  test('a question finds what it is about', () => {
    expect(ids('监控视频多少钱')).toEqual(['道路监控']);
  });

  test('a wrong character inside', () => {
    expect(ids('津泰高铁')).toEqual(['道路监控']);
  });

  test('a wrong character at the end or at the beginning', () => {
    expect(ids('老庄仔')).toEqual(['派出所建设']);
    expect(ids('蓝庄子')).toEqual(['派出所建设']);
  });

  test('other words for what is printed, whichever of them stands there', () => {
    expect(ids('制服多少钱')).toEqual(['辅警经费']);
    expect(ids('制服', [tokenizedPage('甲', '被装'), tokenizedPage('乙', '制服')])).toEqual(['甲', '乙']);
  });

  test.each(['天气预报', '火箭发射', 'xyz', '99999', '多少钱', ''])('nothing for %j', (question) => {
    expect(ids(question)).toEqual([]);
  });

  test('four characters in a row are enough, whatever else is asked', () => {
    expect(ids('唐丰路派出所能不能办身份证和户口')).toEqual(['派出所建设']);
    expect(ids('取暖费能不能少收一些呀谢谢')).toEqual([]);
  });

  test('a number with other digits is no slip of the pen', () => {
    const pages = [tokenizedPage('甲', '预算240万元'), tokenizedPage('乙', '预算300万元')];
    expect(ids('250万元', pages)).toEqual([]);
    expect(ids('240万', pages)).toEqual(['甲']);
  });

  test('a long number tells more than the unit behind it', () => {
    const pages = [tokenizedPage('甲', '安装40961个'), tokenizedPage('乙', '安装20块')];
    expect(ids('40961块', pages)).toEqual(['甲']);
    expect(ids('20个', pages)).toEqual([]);
  });

  test('words put together that stand apart: where they join tells nothing', () => {
    const pages = [
      tokenizedPage('甲', '科防一期的维护费'),
      tokenizedPage('乙', '工程'),
      tokenizedPage('丙', '别的'),
    ];
    expect(ids('科防工程维护', pages)).toEqual(['甲']);
  });

  test('a page that holds less than half of it is left out', () => {
    expect(ids('取暖锅炉房改造工程')).toEqual([]);
  });

  test('words in the title come before words in the text', () => {
    const pages = [
      tokenizedPage('日常经费', '派出所建设的水费'),
      tokenizedPage('派出所建设', '派出所建设两个'),
    ];
    expect(ids('派出所建设乡', pages)).toEqual(['派出所建设', '日常经费']);
  });

  test('rare words weigh more than common ones', () => {
    const pages = [
      ...['甲', '乙', '丙', '丁'].map((title) => tokenizedPage(title, '全年经费')),
      tokenizedPage('戊', '特情耳目'),
    ];
    expect(ids('经费 耳目', pages)[0]).toBe('戊');
  });

  test('the words held, in runs as long as they stand there', () => {
    const [page] = related('唐丰路派出所扩建设面积');
    expect(page?.phrases.map((phrase) => phrase.join(''))).toEqual(['唐丰路派出所', '建设面积']);
  });

  test('no terms or no pages, nothing', () => {
    expect(relatedPages(withIds(...SITE), [], countsOf(SITE))).toEqual([]);
    expect(ids('派出所', [])).toEqual([]);
  });
});
