import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Comparator,
  isMeasurable,
  parseTarget,
  type TargetKind,
} from '../../../src/model/target-value.ts';

describe('parseTarget', () => {
  test.each<[string, Comparator, string]>([
    ['100%', '=', '100'],
    ['大于90%', '>', '90'],
    ['》95%', '≥', '95'],
    ['≥98.5％', '≥', '98.5'],
    ['90%以上', '≥', '90'],
    ['90%以上（含）', '≥', '90'],
    ['≥90%（含90%）', '≥', '90'],
    ['不超过5%', '≤', '5'],
    ['＜3%', '<', '3'],
    ['90多%', '>', '90'],
    ['90%（含）以上', '≥', '90'],
    ['达95%以上', '≥', '95'],
    ['不得低于95%', '≥', '95'],
    ['5%之内', '≤', '5'],
    ['控制在5%以内', '≤', '5'],
    ['≥95%。', '≥', '95'],
  ])('%s is a percentage', (printed, comparator, value) => {
    expect(parseTarget(printed)).toEqual({ kind: 'percentage', printed, comparator, value });
  });

  test.each<[string, Comparator, string, string | null]>([
    ['1993件', '=', '1993', '件'],
    ['等于240', '=', '240', null],
    ['2个', '=', '2', '个'],
    ['0', '=', '0', null],
    ['3009.75', '=', '3009.75', null],
    ['≥10,000册', '≥', '10000', '册'],
    ['不少于12次', '≥', '12', '次'],
    ['5‰', '=', '5', '‰'],
    ['20余处', '>', '20', '处'],
    ['10多个', '>', '10', '个'],
    ['不少于20余处', '≥', '20', '处'],
    ['24小时内', '≤', '24', '小时'],
    ['3天之内', '≤', '3', '天'],
    ['5个工作日内', '≤', '5', '个工作日'],
    ['60日历天', '=', '60', '日历天'],
    ['控制在100万元以内', '≤', '100', '万元'],
    ['3次（含）以上', '≥', '3', '次'],
    ['最多5个', '≤', '5', '个'],
    ['85分以上（百分制）', '≥', '85', '分'],
    ['3台（套）', '=', '3', '台(套)'],
    ['500㎡', '=', '500', 'm2'],
    ['≤ 35 μg/m³', '≤', '35', 'μg/m3'],
  ])('%s is a count', (printed, comparator, value, unit) => {
    expect(parseTarget(printed)).toEqual({ kind: 'count', printed, comparator, value, unit });
  });

  test.each<[string, TargetKind]>([
    ['11月底', 'date'],
    ['2024年6月底前', 'date'],
    ['2024-11-30', 'date'],
    ['2024.6.30', 'date'],
    ['20240630', 'date'],
    ['2024 年 6 月 30 日前', 'date'],
    ['2024年末', 'date'],
    ['24年底', 'date'],
    ['6月份', 'date'],
    ['2024年上半年', 'date'],
    ['第三季度末前', 'date'],
    ['2024年底前投入使用', 'date'],
    ['10月底前发放到位', 'date'],
    ['10月底完成', 'date'],
    ['≤2024年10月31日', 'date'],
    ['2024年4月15日前（汛前）', 'date'],
    ['2024年6月至9月', 'date'],
    ['1—12月', 'date'],
    ['2024年汛期前', 'text'],
    ['6.30前', 'text'],
    ['约30个', 'text'],
    ['100人左右', 'text'],
    ['3—5个', 'text'],
    ['1/2', 'text'],
    ['5A级', 'text'],
    ['2024年12月底前完成率100%', 'text'],
    ['≥×%', 'placeholder'],
    ['X个', 'placeholder'],
    ['≥**个', 'placeholder'],
    ['××件', 'placeholder'],
    ['满意', 'text'],
    ['是', 'yes-no'],
    ['无', 'text'],
    ['10到20件', 'text'],
    ['基本达到90%左右', 'text'],
  ])('%s is %s', (printed, kind) => {
    expect(parseTarget(printed)).toEqual({ kind, printed });
  });

  test('a blank is missing', () => {
    expect(parseTarget(null)).toEqual({ kind: 'missing', printed: null });
  });

  test('only numbers, percentages and dates are measurable', () => {
    expect(['100%', '2个', '11月底'].map((text) => isMeasurable(parseTarget(text)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['满意', '是', '≥**个', null].map((text) => isMeasurable(parseTarget(text)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('the printed text is kept to the letter, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (printed) => {
        expect(parseTarget(printed).printed).toBe(printed);
      }),
      { seed: 1 },
    );
  });
});
