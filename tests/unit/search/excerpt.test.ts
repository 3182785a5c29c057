import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Excerpt, excerptOf } from '../../../src/search/excerpt.ts';
import { findMatches } from '../../../src/search/find-matches.ts';
import { queryPhrases } from '../../../src/search/tokenize.ts';
import { SAMPLE_FOLD, tokenizedPage } from './sample-pages.ts';
import { documentText } from './sample-texts.ts';

function excerpt(query: string, title: string, ...paragraphs: string[]): Excerpt | null {
  const page = tokenizedPage(title, ...paragraphs);
  return excerptOf(page, findMatches(page, queryPhrases(query, SAMPLE_FOLD)));
}

/** The excerpt's text, what was found in 【】. */
function shown(...args: Parameters<typeof excerpt>): string | undefined {
  return excerpt(...args)
    ?.pieces.map(({ text, isFound }) => (isFound ? `【${text}】` : text))
    .join('');
}

describe('excerptOf', () => {
  test('one mark for the whole phrase, the signs inside it too', () => {
    expect(shown('派出所建设', '题', '全年“派出所”建设两个')).toBe('全年“【派出所”建设】两个');
  });

  test('several parts are marked each', () => {
    expect(shown('全年 建设', '题', '全年派出所建设')).toBe('【全年】派出所【建设】');
  });

  test('line breaks of the page are single spaces', () => {
    expect(shown('派出所', '题', '全年\n   派出所\n\n建设')).toBe('全年 【派出所】 建设');
  });

  test('a long text is cut on both sides', () => {
    const text = shown('派出所', '题', `${'前'.repeat(100)}派出所${'后'.repeat(200)}`) ?? '';
    expect(text).toMatch(/^…前{28}【派出所】后+…$/);
    expect(text.length).toBeLessThan(120);
  });

  test('a long phrase is shown whole', () => {
    const phrase = '派出所建设'.repeat(40);
    expect(shown(phrase, '题', `前${phrase}后`)).toBe(`前【${phrase}】后`);
  });

  test('a character of two units is never cut', () => {
    for (let before = 25; before < 32; before++) {
      const text = shown('派出所', '题', `${'𠮷'.repeat(60)}${'a'.repeat(before)}派出所${'𠮷'.repeat(100)}`);
      expect(text).toMatch(/^…\P{Cs}*【派出所】\P{Cs}*…$/u);
    }
  });

  test('the place that holds most parts is shown', () => {
    expect(excerpt('派出所 建设', '题', '派出所', '建设派出所', '建设')).toMatchObject({
      anchor: 'p2',
      more: 2,
    });
  });

  test('the first of equals, but something beside the title', () => {
    const paragraphs = ['名称：派出所建设', '派出所甲', '派出所乙'];
    expect(excerpt('派出所', '派出所建设', ...paragraphs)).toMatchObject({ anchor: 'p2', more: 3 });
    expect(excerpt('派出所', '派出所建设', '无')).toMatchObject({ anchor: 'p0', more: 0 });
  });

  test('places further on in a long text count as more', () => {
    const long = `派出所${'远'.repeat(200)}派出所`;
    expect(excerpt('派出所', '题', long, '派出所')).toMatchObject({ anchor: 'p1', more: 2 });
  });

  test('the words found, once each and at most eight, lead to their places', () => {
    expect(excerpt('派出所 设备', '题', '派出 所', '派出所的設備')?.words).toEqual(['派出所', '設備']);
    const many = [...'一二三四五六七八九十'];
    expect(excerpt(many.join(' '), '题', many.join('、'))?.words).toHaveLength(8);
  });

  test('nothing found, no excerpt', () => {
    expect(excerpt('无', '派出所')).toBeNull();
  });

  test('any text: what is shown stands in it, and as many places are told as there are', () => {
    fc.assert(
      fc.property(documentText, documentText, (before, after) => {
        const text = `${before}〇〇${after}〇〇${before}`;
        const own = excerpt('〇〇', '题', text);
        const marks = own?.pieces.filter(({ isFound }) => isFound) ?? [];
        for (const mark of marks) expect(mark.text).toMatch(/^〇.*〇$/);
        const all = findMatches(tokenizedPage('题', text), queryPhrases('〇〇', {}));
        const places = all.flatMap(({ ranges }) => ranges);
        expect((own?.more ?? 0) + marks.length).toBe(places.length);
        const pieces = own?.pieces.map((piece) => piece.text).join('') ?? '';
        expect(text.replace(/\s+/g, ' ')).toContain(pieces.replace(/^…(?=.{20})|…$/g, ''));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
