import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';

const COUNTED = /(?:数量|[个人件次天户台套辆处场批条间册份]数|人次|面积|里程)$/;
const SHARE = /率|比例|比重|占比|百分|程度|覆盖|指数|系数|完成|达标/;

export const countAsPercentage: FindingRule = {
  code: 'TARGET_COUNT_AS_PERCENTAGE',
  severity: '中',
  title: '数量用百分比回答',
  explanation:
    '指标名称是数量（例如“……数量”“……天数”“……人次”，或数量指标里以“数”结尾的名称），指标值却是百分比，看不出数量是多少。名称或描述里有率、比例、覆盖、完成等字样的不算。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { level3, description, target } = row.indicator;
      if (target.kind !== 'percentage' || level3 === null) return [];
      const name = compact(level3);
      const isCount = COUNTED.test(name) || (row.kind === 'quantity' && /数$/.test(name));
      if (!isCount || SHARE.test(name + compact(description ?? ''))) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'target'),
          sentence: `指标${quoted(rowName(row))}是数量，指标值为${quoted(target.printed)}，没有写数量是多少。`,
        },
      ];
    }),
};
