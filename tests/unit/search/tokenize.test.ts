import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOLD } from '../../../src/search/character-tables.ts';
import { BORDER, queryPhrases, tokenize } from '../../../src/search/tokenize.ts';
import { placesOf } from '../../../src/search/tokenized-page.ts';
import { documentText } from './sample-texts.ts';

const tokensOf = (text: string) => tokenize(text, FOLD).map(({ token }) => token);

/** The parts of the text the tokens were read from. */
const partsOf = (text: string) => tokenize(text, FOLD).map(({ start, end }) => text.slice(start, end));

describe('tokenize', () => {
  test.each([
    ['one token a Han character', '派出所', ['派', '出', '所']],
    ['rare ones too', '𠮷野', ['𠮷', '野']],
    ['one a Latin letter', 'DNA', ['ld', 'ln', 'la']],
    ['a whole number is one', '2040202', ['n2040202x']],
    ['its commas say nothing', '1,019.6962万', ['n1019p6962x', '万']],
    [
      'a comma between other digits parts them',
      '2021,240和1,2345',
      ['n2021x', BORDER, 'n240x', '和', 'n1x', BORDER, 'n2345x'],
    ],
    ['a full stop between digits is a decimal point once', '1.5.3', ['n1p5x', 'n3x']],
    ['numbers with a space between them are two', '10 20\n30', ['n10x', 'n20x', 'n30x']],
    [
      'numbers that are one sign are numbers of their own',
      '①15，9㎡2½',
      ['n1x', 'n15x', BORDER, 'n9x', 'lm', 'n2x', 'n2x', 'n1x', 'n2x'],
    ],
    ['full-width is half-width', 'ＤＮＡ１，０１９．５％', ['ld', 'ln', 'la', 'n1019p5x']],
    ['traditional is simplified', '購置設備', ['购', '置', '设', '备']],
    [
      'light signs and spaces are passed over',
      '“唐丰路”、（老庄子）：派 出\n所…%',
      [...'唐丰路老庄子派出所'],
    ],
    [
      'strong signs are borders',
      '一。二；三！四？五，六',
      [...'一。二；三！四？五，六'].map((c) => (/\p{L}/u.test(c) ? c : BORDER)),
    ],
    ['half-width ones too', '一;二!三?四,五', ['一', BORDER, '二', BORDER, '三', BORDER, '四', BORDER, '五']],
    ['nothing', '', []],
    ['only light signs', '（）、：', []],
  ])('%s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('tokens know where they stand in the text', () => {
    expect(partsOf('共１，０１９.５万 元：購㎡𠮷DN')).toEqual([
      '共',
      '１，０１９.５',
      '万',
      '元',
      '購',
      '㎡',
      '㎡',
      '𠮷',
      'D',
      'N',
    ]);
  });

  test('any text: tokens lie in it, in order, none of them empty', () => {
    fc.assert(
      fc.property(fc.oneof(documentText, fc.string({ unit: 'binary' })), (text) => {
        let before = { start: 0, end: 0 };
        for (const token of tokenize(text, FOLD)) {
          const isSameSign = token.start === before.start && token.end === before.end;
          expect(isSameSign || token.start >= before.end).toBe(true);
          expect(token.end).toBeGreaterThan(token.start);
          before = token;
        }
        expect(before.end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('any string of units, lone surrogates too, is read', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
    const half = fc.array(fc.constantFrom('\ud83d', '\ude00', '派', '1', ' ')).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(units, half), (text) => {
        for (const token of tokensOf(text)) expect(token).not.toMatch(/\s|["'<>]/);
        queryPhrases(text, FOLD);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('no token is the beginning of another', () => {
    fc.assert(
      fc.property(documentText, documentText, (one, other) => {
        const tokens = [...new Set(tokensOf(`${one} ${other}`))];
        for (const token of tokens)
          expect(tokens.filter((longer) => longer.startsWith(token))).toEqual([token]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('queryPhrases', () => {
  test.each([
    ['派出所 建设', [[...'派出所'], [...'建设']]],
    ['　派出所\n建设　', [[...'派出所'], [...'建设']]],
    ['，派出所。', [[...'派出所']]],
    ['派出所，建设！', [['派', '出', '所', BORDER, '建', '设']]],
    ['“派出所” （', [[...'派出所']]],
    ['40', [['n40x']]],
    ['，。！ ；、', []],
    ['  ', []],
  ])('%j', (query, phrases) => {
    expect(queryPhrases(query, FOLD)).toEqual(phrases);
  });

  test('any part of a text that cuts no number is found in it', () => {
    const cut = fc.tuple(documentText, fc.nat(100), fc.nat(100)).map(([text, a, b]) => {
      const characters = [...text];
      const from = a % (characters.length + 1);
      const to = from + (b % (characters.length + 1 - from));
      return { text, before: characters.slice(0, from).join(''), part: characters.slice(from, to).join('') };
    });
    fc.assert(
      fc.property(cut, ({ text, before, part }) => {
        const tokens = tokenize(text, FOLD);
        const borders = [before.length, before.length + part.length];
        fc.pre(!tokens.some(({ start, end }) => borders.some((at) => start < at && at < end)));
        const own = tokens.map(({ token }) => token);
        for (const phrase of queryPhrases(part, FOLD)) expect(placesOf(phrase, own)).not.toEqual([]);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('a number is not found in a longer one', () => {
    const tokens = tokensOf('代码2040202，共1,240.5元');
    for (const query of ['40', '2040', '240', '1,240', '0.5', '240.5'])
      expect(queryPhrases(query, FOLD).flatMap((phrase) => placesOf(phrase, tokens))).toEqual([]);
    for (const query of ['2040202', '1240.5', '１，２４０．５'])
      expect(queryPhrases(query, FOLD).flatMap((phrase) => placesOf(phrase, tokens))).toHaveLength(1);
  });
});
