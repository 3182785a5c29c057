import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';

export const titleFullStop: FindingRule = {
  code: 'TEXT_TITLE_FULL_STOP',
  severity: '低',
  title: '标题有的带句号',
  explanation: '分项绩效目标的标题，少数以句号结尾，多数没有。',
  observe({ plan }) {
    const titles = plan.subGoals.map(({ title }, index) => ({
      path: `plan/subGoals/${index + 1}/title`,
      title,
    }));
    const stopped = titles.filter(({ title }) => /[。.]\s*$/.test(title));
    if (stopped.length === 0 || stopped.length * 2 >= titles.length) return [];
    return [
      {
        place: 'document',
        citations: stopped.map(({ path }) => ({ path })),
        sentence: `${titles.length}个分项目标的标题里，${stopped.length}个以句号结尾：${stopped
          .map(({ title }) => quoted(title))
          .join('、')}。`,
      },
    ];
  },
};
