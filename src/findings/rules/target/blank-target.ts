import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, rowName } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';

export const blankTarget: FindingRule = {
  code: 'TARGET_BLANK',
  severity: '高',
  title: '有指标名称而指标值空白',
  explanation: '一行写了三级指标或描述，指标值是空白，看不出要达到多少。整行空白的另有规则。',
  observe: (document) =>
    allIndicatorRows(document)
      .filter(({ indicator, isNameless }) => !isNameless && indicator.target.kind === 'missing')
      .map((row) => ({
        place: row.place,
        citations: row.cite('level3', 'description', 'target'),
        sentence: `指标${quoted(rowName(row))}的指标值为空白。`,
      })),
};
