import type { FindingRule } from '../../finding.ts';
import { quoted } from '../../words.ts';
import { proseValues } from './text-values.ts';

/** «是可以……的» is a sentence of its own. */
const START = /^\s*(?:否(能够?|为|达到|按|符合|满足)|是(可以|能够)(?!.*的[。.]?\s*$))/s;

export const questionCut: FindingRule = {
  code: 'TEXT_QUESTION_CUT',
  severity: '低',
  title: '“是否”缺一个字',
  explanation: '指标表的一格以“否能”“否为”“否达到”，或者“是可以”“是能够”开头，比“是否……”的写法少一个字。',
  observe: (document) =>
    proseValues(document).flatMap(({ path, text }) => {
      const start = /\/indicators\//.test(path) ? START.exec(text) : null;
      if (!start) return [];
      const [, no, yes] = start;
      const [sign, rest, lost] = no === undefined ? ['是', yes, '否'] : ['否', no, '是'];
      return [
        {
          place: path,
          citations: [{ path }],
          sentence: `文字以“${sign}${rest}”开头，比“是否${rest}”少一个“${lost}”字：${quoted(text)}。`,
        },
      ];
    }),
};
