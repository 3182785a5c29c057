import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';

export const yearDiffers: FindingRule = {
  code: 'META_YEAR_DIFFERS',
  severity: '中',
  title: '标题的年度与文件的年度不同',
  explanation: '总标题里印的年份，没有一个是这份文件所属的年度。标题没有印年份的不算。',
  observe({ plan, fiscalYear }) {
    const years = [...plan.title.normalize('NFKC').matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) =>
      Number(year),
    );
    if (years.length === 0 || years.includes(fiscalYear)) return [];
    return [
      {
        place: 'document',
        citations: [{ path: 'plan/title' }],
        sentence: `总标题为${quoted(plan.title)}，这份文件归在${fiscalYear}年度。`,
      },
    ];
  },
};
