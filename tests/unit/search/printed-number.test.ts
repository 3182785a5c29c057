import { describe, expect, test } from 'vitest';
import { printedNumber } from '../../../src/search/printed-number.ts';

describe('printedNumber', () => {
  test.each([
    ['十六', '16'],
    ['八十六', '86'],
    ['一百', '100'],
    ['一百零三', '103'],
    ['两百五十八', '258'],
    ['一千九百九十三', '1993'],
    ['三万', '3万'],
    ['十万', '10万'],
    ['二百四十万', '240万'],
    ['七十三万七千', '737000'],
    ['四万零九百六十一', '40961'],
    ['三亿', '3亿'],
    ['一亿二千万', '120000000'],
  ])('%s is printed %s', (said, printed) => expect(printedNumber(said)).toBe(printed));

  test.each(['', '三', '十', '万', '百万', '十四五', '二三', '百分', '亿万', '万一'])(
    '«%s» is left as it is',
    (said) => expect(printedNumber(said)).toBeNull(),
  );
});
