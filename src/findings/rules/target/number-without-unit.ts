import type { FindingRule } from '../../finding.ts';
import { type IndicatorRow, observePerProject } from '../../indicator-rows.ts';
import { compact, listed, quoted } from '../../words.ts';

/** A unit in brackets after the name («建筑面积（平方米）», «日处理量（立方米/天）») says it as well; a score or rate needs none. */
const NAME_SAYS_UNIT =
  /\((?:[^()]{1,4}|[^()/]{1,5}\/[^()/]{1,5})\)$|单位[:：]|得分|分数|评分|指数|系数|比值|倍数|等级/;

export const numberWithoutUnit: FindingRule = {
  code: 'TARGET_NUMBER_WITHOUT_UNIT',
  severity: '低',
  title: '指标值是没有单位的数字',
  explanation:
    '指标值是一个数字，格子里没有写单位。三级指标用括号写明单位的、得分和指数一类、时效指标里像年份的数不算。每个项目合为一条。',
  observe: (document) =>
    observePerProject(document, isWithoutUnit, ['target'], (rows) => {
      const texts = rows.map(({ indicator }) => quoted(indicator.target.printed ?? ''));
      return `${rows.length}条的指标值只有数字，没有写单位：${listed(texts, '条')}。`;
    }),
};

function isWithoutUnit({ indicator, kind }: IndicatorRow): boolean {
  const { target, level3, description } = indicator;
  if (target.kind !== 'count' || target.unit !== null) return false;
  if (kind === 'timeliness' && /^(?:19|20)\d\d$/.test(target.value)) return false;
  return ![level3, description].some((text) => text !== null && NAME_SAYS_UNIT.test(compact(text)));
}
