import { expect, test } from 'vitest';
import { wholeTextEngine } from '../../../src/search/whole-text-engine.ts';
import { SAMPLE_FOLD, samplePage, tokenizedPage } from './sample-pages.ts';

const pages = [
  samplePage('派出所', '购買設備'),
  samplePage('道路', '派出所'),
  samplePage('派，出', '派', '出'),
];
const engine = wholeTextEngine({
  table: {
    pageCount: 3,
    gramSize: 1,
    longest: 4,
    fold: SAMPLE_FOLD,
    words: { ignored: [], aliases: [] },
  },
  readings: {},
  pages,
});

test('finds the pages with a phrase', async () => {
  expect(await engine.find(['派', '出'])).toEqual(['0', '1']);
  expect(await engine.find(['设', '备'])).toEqual(['0']);
  expect(await engine.find(['没'])).toEqual([]);
});

test('puts those first that have most of the phrases in the title, equals as they were', async () => {
  expect(await engine.order(['2', '1', '0'], [['派', '出'], ['所']])).toEqual(['0', '2', '1']);
  expect(await engine.order(['2', '0'], [['没']])).toEqual(['2', '0']);
  expect(await engine.order([], [['派']])).toEqual([]);
});

test('reads pages and facts by id', async () => {
  expect(await engine.read('1')).toEqual(tokenizedPage('道路', '派出所'));
  expect([...(await engine.facts())]).toEqual(pages.map(({ facts }, index) => [String(index), facts]));
});

test('an unknown page is an error', async () => {
  await expect(engine.read('9')).rejects.toThrow('no page 9');
});
