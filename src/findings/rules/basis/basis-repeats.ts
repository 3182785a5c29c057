import type { FindingRule } from '../../finding.ts';
import { type IndicatorRow, observePerProject } from '../../indicator-rows.ts';
import { hasWords, listed, quoted, statement } from '../../words.ts';

export const basisRepeats: FindingRule = {
  code: 'BASIS_REPEATS',
  severity: '低',
  title: '确定依据只是重复指标',
  explanation:
    '“指标值确定依据”与同一行的三级指标或描述的字相同，或者只差“是否”“是否为”，没有说指标值根据什么定。标点不计，三个字以内的不看。每个项目合为一条。',
  observe: (document) =>
    observePerProject(document, repeats, ['description', 'basis'], (rows) => {
      const words = rows.map(({ indicator }) => quoted(indicator.basis ?? '', 24));
      return `${rows.length}条的确定依据与同一行的三级指标或描述相同，至多差“是否”一类的字：${listed(words, '条', 3)}。`;
    }),
};

function repeats({ indicator: { level3, description, basis } }: IndicatorRow): boolean {
  if (!hasWords(basis)) return false;
  const words = statement(basis);
  return (
    words.length > 3 && [level3, description].some((text) => hasWords(text) && statement(text) === words)
  );
}
