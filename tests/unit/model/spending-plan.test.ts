import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShare, percentOf, WHOLE_SHARE } from '../../../src/model/spending-plan.ts';

describe('parseShare', () => {
  test.each([
    ['25', 250_000],
    ['25%', 250_000],
    ['25％', 250_000],
    ['２５', 250_000],
    ['100', WHOLE_SHARE],
    ['0', 0],
    ['33.3333', 333_333],
    ['12.5%', 125_000],
    ['120', 1_200_000],
  ])('%s', (printed, tenThousandths) => {
    expect(parseShare(printed)).toEqual({ state: 'share', printed, tenThousandths });
  });

  test.each(['四成', '-5', '25%%', '1/4', '33.33333', '', '25.'])('%s is unreadable', (printed) => {
    expect(parseShare(printed)).toEqual({ state: 'unreadable', printed });
    expect(percentOf(parseShare(printed))).toBeNull();
  });

  test('a blank is not reported, not zero', () => {
    expect(parseShare(null)).toEqual({ state: 'blank', printed: null });
    expect(percentOf(parseShare(null))).toBeNull();
    expect(percentOf(parseShare('0'))).toBe(0);
  });

  test('any share with four decimals is read exactly', () => {
    const property = fc.property(fc.nat(WHOLE_SHARE), (tenThousandths) => {
      const printed = `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}%`;
      expect(parseShare(printed)).toEqual({ state: 'share', printed, tenThousandths });
    });
    fc.assert(property, { seed: 1 });
  });
});
