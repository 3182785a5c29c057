import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';

const NUMERALS = '一二三四五六七八九十';

export const headingNumberGap: FindingRule = {
  code: 'TEXT_HEADING_NUMBER_GAP',
  severity: '低',
  title: '标题序号不连续',
  explanation: '总体目标、分项目标、保障措施的标题用“一、二、三”编号，第一个编号不是“一”，或者中间缺号。',
  observe({ plan }) {
    const headings = [
      { path: 'plan/overallGoal/heading', text: plan.overallGoal.heading },
      { path: 'plan/subGoalsHeading', text: plan.subGoalsHeading },
      { path: 'plan/safeguards/heading', text: plan.safeguards?.heading ?? null },
    ].flatMap(({ path, text }) => (text === null ? [] : [{ path, text, number: numberOf(text) }]));
    const numbered = headings.filter(({ number }) => number > 0);
    const [first] = numbered;
    const isInOrder = numbered.every(({ number }, index) => number === index + 1);
    if (!first || isInOrder) return [];
    const bare = headings.filter(({ number }) => number === 0);
    const note = bare.length > 0 ? `，${bare.map(({ text }) => quoted(text)).join('、')}没有编号` : '';
    return [
      {
        place: 'document',
        citations: headings.map(({ path }) => ({ path })),
        sentence: `标题编号为${numbered.map(({ number }) => `“${NUMERALS[number - 1]}、”`).join('')}，不从“一、”起连续${note}。`,
      },
    ];
  },
};

/** «三、工作保障措施» → 3; 0 where the heading has no number. */
function numberOf(heading: string): number {
  const numeral = /^\s*([一二三四五六七八九十])\s*[、.．]/.exec(heading)?.[1];
  return numeral === undefined ? 0 : NUMERALS.indexOf(numeral) + 1;
}
