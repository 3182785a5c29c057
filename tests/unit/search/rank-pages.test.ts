import { expect, test } from 'vitest';
import { rankPages } from '../../../src/search/rank-pages.ts';
import { queryPhrases } from '../../../src/search/tokenize.ts';
import { tokenizedPage, withIds } from './sample-pages.ts';

const ranked = (query: string, ...pages: ReturnType<typeof tokenizedPage>[]) =>
  rankPages(withIds(...pages), queryPhrases(query, {}));

test('the title that is the phrase, that begins with it, that holds it, then the text', () => {
  const pages = [
    tokenizedPage('道路', '派出所'),
    tokenizedPage('乡派出所建设费', '无'),
    tokenizedPage('派出所建设经费', '无'),
    tokenizedPage('派出所', '无'),
  ];
  expect(ranked('派出所', ...pages)).toEqual(['派出所', '派出所建设经费', '乡派出所建设费', '道路']);
});

test('a shorter title is taken by more of the phrase', () => {
  expect(ranked('建设', tokenizedPage('甲乡道路建设费'), tokenizedPage('道路建设'))[0]).toBe('道路建设');
});

test('a cell that is the phrase before a sentence that mentions it', () => {
  const sentence = tokenizedPage('甲', '全年完成派出所建设两个，道路三条');
  expect(ranked('派出所', sentence, tokenizedPage('乙', '派出所'))).toEqual(['乙', '甲']);
});

test('more places before fewer', () => {
  const twice = tokenizedPage('乙', '全年派出所建设', '全年派出所建设');
  expect(ranked('派出所', tokenizedPage('甲', '全年派出所建设'), twice)).toEqual(['乙', '甲']);
});

test('parts that stand together before parts that stand apart', () => {
  const apart = tokenizedPage('甲', '派出所甲乙丙丁戊', '建设甲乙丙丁戊己');
  const together = tokenizedPage('乙', '派出所甲乙丙丁戊建设');
  expect(ranked('派出所 建设', apart, together)).toEqual(['乙', '甲']);
});

test('equals keep their order, no page is dropped', () => {
  const pages = ['丙', '甲', '乙'].map((title) => tokenizedPage(title, '派出所'));
  expect(ranked('派出所', ...pages)).toEqual(['丙', '甲', '乙']);
  expect(ranked('没有', ...pages)).toEqual(['丙', '甲', '乙']);
});
