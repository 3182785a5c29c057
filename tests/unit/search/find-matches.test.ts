import { expect, test } from 'vitest';
import { findMatches } from '../../../src/search/find-matches.ts';
import { queryPhrases } from '../../../src/search/tokenize.ts';
import { SAMPLE_FOLD, tokenizedPage } from './sample-pages.ts';

/** Of each segment found: the words found in it, and how many of the query's parts they are. */
function matchesOf(query: string, ...paragraphs: string[]) {
  const matches = findMatches(tokenizedPage(...(paragraphs as [string])), queryPhrases(query, SAMPLE_FOLD));
  return matches.map(({ segment: { anchor, text }, ranges, phrases }) => [
    anchor,
    ranges.map(([start, end]) => text.slice(start, end)),
    phrases,
  ]);
}

test('every place, in reading order', () => {
  expect(matchesOf('出所', '派出所', '无', '出所和派出所')).toEqual([
    ['p0', ['出所'], 1],
    ['p2', ['出所', '出所'], 1],
  ]);
});

test('a segment holds as many of the parts as it does', () => {
  expect(matchesOf('派出所 建设', '派出所', '建设派出所', '建设')).toEqual([
    ['p0', ['派出所'], 1],
    ['p1', ['建设', '派出所'], 2],
    ['p2', ['建设'], 1],
  ]);
});

test('overlapping places are one, neighbouring ones are two', () => {
  expect(matchesOf('派出 出所', '派出所')).toEqual([['p0', ['派出所'], 2]]);
  expect(matchesOf('派出所建设 出所', '派出所建设')).toEqual([['p0', ['派出所建设'], 2]]);
  expect(matchesOf('哈哈', '哈哈哈')).toEqual([['p0', ['哈哈哈'], 1]]);
  expect(matchesOf('派 出', '派出')).toEqual([['p0', ['派', '出'], 2]]);
});

test('signs inside belong to what was found, signs beside it do not', () => {
  expect(matchesOf('唐丰路老庄子', '（“唐丰路”、老庄子）')).toEqual([['p0', ['唐丰路”、老庄子'], 1]]);
});

test('never across a border or two segments', () => {
  expect(matchesOf('派出', '派，出', '派', '出')).toEqual([]);
});

test('in any width and writing', () => {
  expect(matchesOf('设备40', '購置設備４０台')).toEqual([['p0', ['設備４０'], 1]]);
});

test('a sign of several letters is found whole', () => {
  expect(matchesOf('m', '9㎡')).toEqual([['p0', ['㎡'], 1]]);
});

test('no phrases, no matches', () => {
  expect(matchesOf('，', '派，出')).toEqual([]);
});
