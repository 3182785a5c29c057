import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';

/** A number, a share in words, or the count of complaints that none may exceed. */
const MEASURE = /\d|[一二两三四五六七八九十百]成|百分之|零投诉|无投诉|[无零]有效投诉/;

export const satisfactionWithoutRate: FindingRule = {
  code: 'INDICATOR_SATISFACTION_WITHOUT_RATE',
  severity: '中',
  title: '满意度指标没有满意率',
  explanation:
    '满意度指标的名称、描述和指标值里都没有百分比或别的数字，看不出多少人满意算达到。财预〔2015〕88号要求细化量化。模板残留和整行空白另有规则。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      if (row.kind !== 'satisfaction' || row.isNameless || target.kind === 'placeholder') return [];
      const texts = [row.text('level3'), row.text('description'), target.printed];
      if (texts.some((text) => MEASURE.test(compact(text ?? '')))) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'description', 'target'),
          sentence: `满意度指标${quoted(rowName(row))}没有写满意率，指标值${target.printed === null ? '为空白' : `为${quoted(target.printed)}`}。`,
        },
      ];
    }),
};
