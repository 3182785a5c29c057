import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, isNotApplicable } from '../../indicator-rows.ts';
import { hasWords, quoted } from '../../words.ts';

export const namelessTarget: FindingRule = {
  code: 'TARGET_NAMELESS',
  severity: '中',
  title: '有指标值而没有指标名称',
  explanation: '一行印有指标值，三级指标和描述都是空白，看不出衡量的是什么。模板残留另有规则。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const { target, level2, level1, basis } = row.indicator;
      if (!row.isNameless || target.printed === null || target.kind === 'placeholder') return [];
      if (!hasWords(target.printed) || isNotApplicable(target.printed)) return [];
      const blank = basis === null ? '三级指标、描述和依据都是空白' : '三级指标和描述都是空白';
      const kind = level2 ?? level1;
      return [
        {
          place: row.place,
          citations: row.cite(
            'target',
            'level3',
            'description',
            ...(basis === null ? (['basis'] as const) : []),
          ),
          sentence: `${kind === null ? '一行' : `${quoted(kind)}一行`}印有指标值${quoted(target.printed)}，${blank}。`,
        },
      ];
    }),
};
