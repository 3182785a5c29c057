import { describe, expect, test } from 'vitest';
import { relaxQuery } from '../../../src/search/relax-query.ts';
import { BORDER } from '../../../src/search/tokenize.ts';
import { SAMPLE_FOLD } from './sample-pages.ts';

const words = {
  ignored: ['多少钱', '多少', '钱', '的', '吗', '、'],
  aliases: [
    { said: '制服', printed: ['服装'] },
    { said: '警察制服', printed: ['警用服装', '服装'] },
    { said: '钱包', printed: ['经费'] },
    { said: '基因', printed: ['DNA'] },
    { said: '扫码', printed: ['、', '二维码'] },
  ],
};

/** Terms as their ways, each written in one. */
const relax = (query: string) =>
  relaxQuery(query, words, SAMPLE_FOLD).map(({ ways }) => ways.map((way) => way.join('')));

describe('relaxQuery', () => {
  test.each([
    ['words of asking are left out', '派出所多少钱', [['派出所']]],
    ['and part what they stand between', '派出所的建设', [['派出所'], ['建设']]],
    ['as spaces and strong signs do', '派出所 建设，道路？', [['派出所'], ['建设'], ['道路']]],
    ['printed words stand beside what is said', '买制服', [['制服', '服装']]],
    ['the longest way of saying counts', '警察制服', [['警察制服', '警用服装', '服装']]],
    ['it is stronger than a shorter word of asking in it', '钱包多少钱', [['钱包', '经费']]],
    ['letters too', '基因检验', [['基因', 'ldlnla'], ['检验']]],
    ['an alias printed as nothing but signs says nothing', '扫码', [['扫码', '二维码']]],
    ['in any width and writing', '購費　１台', [['购费'], ['n1x台']]],
    ['a number begins a term', '编码2040202', [['编码'], ['n2040202x']]],
    ['with its unit behind it', '总额50万元', [['总额'], ['n50x万元']]],
    ['zeros behind a number are left out too', '73.70万元', [['n73p70x万元', 'n73p7x万元']]],
    ['to the point', '5,000.00 ', [['n5000p00x', 'n5000x']]],
    ['and no others', '500.05', [['n500p05x']]],
    ['numbers as they are said are printed in digits', '四百万元', [['四百万元', 'n400x万元']]],
    ['with what stands around them', '建成八十六间', [['建成八十六间', '建成n86x间']]],
    ['a Chinese full stop between digits is a point', '３６。７万', [['n36p7x万']]],
    ['after a sentence it is none', '派出所2。建设', [['派出所'], ['建设']]],
    ['thousands said behind 万 are its decimals', '73万7千元 3万5', [['n73p7x万元'], ['n3p5x万']]],
    ['a longer number is another one', '73万70', [['n73x万'], ['n70x']]],
    ['one character beside others says too little', '派出所 建', [['派出所']]],
    ['alone it must do', '建', [['建']]],
    ['nothing but words of asking', '多少钱吗？', []],
    ['nothing but signs', '、（，', []],
  ])('%s: %s', (_, query, terms) => {
    expect(relax(query)).toEqual(terms);
  });

  test('no borders are asked for', () => {
    const ways = relaxQuery('，派出，所。建设！', words, {}).flatMap((term) => term.ways);
    expect(ways.flat()).not.toContain(BORDER);
  });

  test('of a very long question the beginning counts', () => {
    const tokens = (query: string) => relaxQuery(query, words, {}).flatMap(({ ways }) => ways.flat());
    expect(tokens('派出'.repeat(5000)).length).toBeLessThan(100);
    expect(tokens('派出 '.repeat(5000)).length).toBeLessThan(100);
    expect(tokens('制服 '.repeat(5000)).length).toBeLessThan(200);
  });
});
