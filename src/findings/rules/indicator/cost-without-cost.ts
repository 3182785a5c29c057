import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';

const NUMBER = /\d|[一二两三四五六七八九十百千]+(?:万|亿|元|成|折)/;

export const costWithoutCost: FindingRule = {
  code: 'INDICATOR_COST_WITHOUT_COST',
  severity: '中',
  title: '成本指标没有成本数',
  explanation:
    '成本指标的名称、描述和指标值里都没有金额、比例或别的数字。财预〔2015〕88号要求细化量化；财预〔2021〕101号对成本指标有更细的要求，它在2021年预算编成之后才印发，对那以前的预算只作参照。模板残留和整行空白另有规则。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      if (row.kind !== 'cost' || row.isNameless || target.kind === 'placeholder') return [];
      const texts = [row.text('level3'), row.text('description'), target.printed];
      if (texts.some((text) => NUMBER.test(compact(text ?? '')))) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'description', 'target'),
          sentence: `成本指标${quoted(rowName(row))}没有写成本数，指标值${target.printed === null ? '为空白' : `为${quoted(target.printed)}`}。`,
        },
      ];
    }),
};
