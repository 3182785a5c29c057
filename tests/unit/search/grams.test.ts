import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexWords, pagefindQuery, phraseWords } from '../../../src/search/grams.ts';
import { queryPhrases, tokenize } from '../../../src/search/tokenize.ts';
import { placesOf } from '../../../src/search/tokenized-page.ts';
import { documentText } from './sample-texts.ts';

test('single tokens are the words; a border closes the segment', () => {
  expect(indexWords(['派', '出', '所'], 1)).toEqual(['派', '出', '所', 'zz']);
  expect(pagefindQuery(['派', '出'], 1)).toBe('"派 出"');
  expect(pagefindQuery(['派'], 1)).toBe('"派"');
});

test('pairs of tokens are the words; a single token is asked for by what begins with it', () => {
  expect(indexWords(['派', '出', '所'], 2)).toEqual(['派出', '出所', '所zz', 'zz']);
  expect(pagefindQuery(['派', '出', '所'], 2)).toBe('"派出 出所"');
  expect(pagefindQuery(['所'], 2)).toBe('所');
});

test('a phrase is scored by its words', () => {
  expect(phraseWords(['派', '出', '所'], 1)).toEqual(['派', '出', '所']);
  expect(phraseWords(['派', '出', '所'], 2)).toEqual(['派出', '出所']);
  expect(phraseWords(['派'], 2)).toEqual(['派']);
});

test('a segment without tokens takes a border only', () => {
  expect(indexWords([], 1)).toEqual(['zz']);
  expect(indexWords([], 2)).toEqual(['zz']);
});

/** What Pagefind does with a query, given the words of a page: quoted words in sequence, a single one as a beginning. */
function answers(query: string, words: readonly string[]): boolean {
  const quoted = /^"(.*)"$/.exec(query)?.[1];
  return quoted === undefined
    ? words.some((word) => word.startsWith(query))
    : placesOf(quoted.split(' '), words).length > 0;
}

describe.each([1, 2] as const)('grams of %d', (size) => {
  test('any page: the index finds a phrase exactly where it stands in a segment', () => {
    const tokensOf = (text: string) => tokenize(text, {}).map(({ token }) => token);
    const part = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(documentText, { maxLength: 4 }),
        part,
        documentText,
        (texts, [from, length], other) => {
          const segments = texts.map(tokensOf);
          const words = segments.flatMap((tokens) => indexWords(tokens, size));
          const cut = [...texts, texts.join('')].map((text) => [...text].slice(from, from + length).join(''));
          for (const phrase of [other, ...cut].flatMap((query) => queryPhrases(query, {}))) {
            const stands = segments.some((tokens) => placesOf(phrase, tokens).length > 0);
            expect(answers(pagefindQuery(phrase, size), words)).toBe(stands);
            if (!stands) continue;
            for (const own of phraseWords(phrase, size))
              expect(words.some((word) => word.startsWith(own))).toBe(true);
          }
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
