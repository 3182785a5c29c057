import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { compact, quoted } from '../../words.ts';

/** Any number, or words that set a time. */
const TIME =
  /\d|[一二两三四五六七八九十]+(?:个?月|年|日|天|小时|周|个?工作日|季度)|年[底末初中内]|月[底末初中内]|季[度末]|每[年月日周天季]|全年|当[年月日天]|[上下]半年|春节|[上中下]旬|学期|汛期|雨季|冬季|夏季/;

export const timeWithoutDate: FindingRule = {
  code: 'INDICATOR_TIME_WITHOUT_DATE',
  severity: '中',
  title: '时效指标没有时间',
  explanation:
    '时效指标的名称、描述和指标值里都没有日期、时限或别的数字，看不出什么时候算按时。模板残留和整行空白另有规则。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target } = row.indicator;
      if (row.kind !== 'timeliness' || row.isNameless || target.kind === 'placeholder') return [];
      const texts = [row.text('level3'), row.text('description'), target.printed];
      if (target.kind === 'date' || texts.some((text) => TIME.test(compact(text ?? '')))) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'description', 'target'),
          sentence: `时效指标${quoted(rowName(row))}没有写日期或时限，指标值${target.printed === null ? '为空白' : `为${quoted(target.printed)}`}。`,
        },
      ];
    }),
};
