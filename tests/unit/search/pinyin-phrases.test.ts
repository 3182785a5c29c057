import { describe, expect, test } from 'vitest';
import { readingTable } from '../../../src/search/character-tables.ts';
import { countPairs, sortPairs } from '../../../src/search/count-pairs.ts';
import { pinyinPhrases } from '../../../src/search/pinyin-phrases.ts';
import type { PinyinTable } from '../../../src/search/search-data.ts';
import { tokenize } from '../../../src/search/tokenize.ts';

function tableOf(...texts: string[]): PinyinTable {
  const counts = new Map<string, number>();
  for (const text of texts)
    countPairs(
      tokenize(text, {}).map(({ token }) => token),
      counts,
    );
  return { readings: readingTable(new Set(texts.join(''))), pairs: sortPairs(counts) };
}

const table = tableOf('派出所', '派出所建设', '银行行长', '重建', '绿化', '先进', '西安');

/** The first way the letters can be read. */
function spelled(letters: string, own = table) {
  return [...pinyinPhrases(letters, own)][0] ?? { phrases: [], isShortened: false };
}

describe('pinyinPhrases', () => {
  test.each([
    ['full syllables', 'paichusuo', ['派出所']],
    ['apart, in capitals', "Pai Chu'suo", ['派出所']],
    ['the last cut short', 'paichus', ['派出所']],
    ['the last cut to a letter', 'paichusuoj', ['派出所建']],
    ['one whole syllable', 'pai', ['派']],
    ['a heteronym read one way', 'yinhang', ['银行']],
    ['and the other', 'yinxing', ['银行']],
    ['both of them at once', 'hangzhang', ['行长']],
    ['zhong', 'zhongjian', ['重建']],
    ['or chong', 'chongjian', ['重建']],
    ['ü as v', 'lvhua', ['绿化']],
    ['ü as itself', 'lühua', ['绿化']],
    ['tones over the vowels', 'pài chū suǒ', ['派出所']],
    ['and over ü', 'lǜhuà', ['绿化']],
    ['Han characters first', '派出suo', ['派出所']],
    ['last', 'paichu所', ['派出所']],
    ['between', 'pai出suo', ['派出所']],
    ['syllables parted either way', 'xian', ['先', '西安']],
  ])('%s: %s', (_, letters, phrases) => {
    expect(spelled(letters, table)).toEqual({ phrases, isShortened: false });
  });

  test('first letters', () => {
    expect(spelled('pcs', table)).toEqual({ phrases: ['派出所'], isShortened: true });
    expect(spelled('cj', table)).toEqual({ phrases: ['重建'], isShortened: true });
  });

  test.each(['paics', 'pchus', 'pcsuo', 'paichs', 'pchs', '派cs', 'p出s'])(
    'whole syllables and first letters: %s',
    (letters) => {
      expect(spelled(letters)).toEqual({ phrases: ['派出所'], isShortened: true });
    },
  );

  test('each way is offered, the likeliest first', () => {
    const ways = [...pinyinPhrases('ba', tableOf('把', '办案'))];
    expect(ways.map(({ isShortened }) => isShortened)).toEqual([false, true, true]);
    expect(ways[0]?.phrases).toEqual(['把']);
  });

  test('the more frequent phrase comes first', () => {
    const { phrases } = spelled('shiji', tableOf('世纪', '实际', '实际'));
    expect(phrases).toEqual(['实际', '世纪']);
  });

  test('at most eight phrases', () => {
    const same = [...'十石时实食蚀拾识史使始'].map((character) => `${character}机`);
    expect(spelled('shiji', tableOf(...same)).phrases).toHaveLength(8);
  });

  test.each([
    '',
    'p',
    '1',
    '派出所',
    'xyz',
    'qqqq',
    'constructor',
    'chupai',
    '出pai',
    '警suo',
    'p'.repeat(61),
    'a'.repeat(10_000),
  ])('nothing for %.20j', (letters) => {
    expect(spelled(letters, table).phrases).toEqual([]);
  });

  test('letters that fit in very many ways take no long time', { timeout: 20_000 }, () => {
    const many = tableOf(
      ...[...'一二三四五六七八九十'].flatMap((a) => [...'以已意亿易亦'].map((b) => a + b + a)),
    );
    expect(spelled('y'.repeat(59), many).phrases.length).toBeLessThan(100);
  });

  test('no table, no phrases', () => {
    expect(spelled('paichusuo', { readings: {}, pairs: [] }).phrases).toEqual([]);
  });
});
