import type { FindingRule, Observation } from '../../finding.ts';
import { quoted } from '../../words.ts';

const NUMERALS = '一二三四五六七八九十';

export const listNumberGap: FindingRule = {
  code: 'TEXT_LIST_NUMBER_GAP',
  severity: '低',
  title: '条目的序号不连续',
  explanation:
    '分项目标、保障措施或者一个项目的绩效目标，条目都带序号，而序号没有从1起一个接一个：跳过、重复或者次序颠倒。',
  observe({ plan, projects }) {
    const lists = [
      labelled('plan/subGoals', '分项目标', plan.subGoals),
      labelled('plan/safeguards/measures', '保障措施', plan.safeguards?.measures ?? []),
      ...projects.map(({ id, goals }) => labelled(`projects/${id}/goals`, '绩效目标', goals)),
    ];
    return lists.flatMap(observeList);
  },
};

interface NumberedList {
  path: string;
  what: string;
  labels: { path: string; label: string; number: number }[];
}

function labelled(path: string, what: string, items: readonly { label: string }[]): NumberedList {
  return {
    path,
    what,
    labels: items.map(({ label }, index) => ({
      path: `${path}/${index + 1}/label`,
      label,
      number: numberOf(label),
    })),
  };
}

function observeList({ path, what, labels }: NumberedList): Observation[] {
  if (labels.length < 2 || labels.some(({ number }) => number === 0)) return [];
  const at = labels.findIndex(({ number }, index) => number !== index + 1);
  const [before, wrong] = [labels[at - 1], labels[at]];
  if (!wrong) return [];
  const place = before
    ? `${quoted(before.label)}后面是${quoted(wrong.label)}`
    : `第一条是${quoted(wrong.label)}`;
  return [
    {
      place: path,
      citations: [...(before ? [before] : []), wrong].map((each) => ({ path: each.path })),
      sentence: `${what}的序号不连续：${place}。`,
    },
  ];
}

/** «（十二）» → 12, «目标3» → 3, «4、» → 4; 0 where the label holds no number or several. */
function numberOf(label: string): number {
  const [digits, ...more] = label.normalize('NFKC').match(/\d+|[一二三四五六七八九十]+/g) ?? [];
  if (digits === undefined || more.length > 0) return 0;
  if (/^\d/.test(digits)) return Number(digits);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(digits);
  if (!parts) return 0;
  const [, high, ten, low] = parts;
  const value = (numeral: string | undefined): number =>
    numeral === undefined ? 0 : NUMERALS.indexOf(numeral) + 1;
  return ten === undefined ? value(high) : (value(high) || 1) * 10 + value(low);
}
