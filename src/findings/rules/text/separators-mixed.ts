import type { FindingRule } from '../../finding.ts';
import { compact, quoted } from '../../words.ts';
import { numbersIn } from '../target/target-standards.ts';
import { nameListSeparators } from './name-lists.ts';
import { proseValues } from './text-values.ts';

const INDICATOR_LIST = /^plan\/subGoals\/\d+\/indicatorText$/;
/** Words by which a list has two levels, where two separators are right: «共50台，其中台式机30台、笔记本20台». */
const LEVELS = /其中|包括|分别|共|合计|总计|[:：（(]/;

export const separatorsMixed: FindingRule = {
  code: 'TEXT_SEPARATORS_MIXED',
  severity: '低',
  title: '一个列表里用了几种分隔符',
  explanation:
    '分项目标的“绩效指标”是一列短的名称，或者指标表的一格每一段都是一样东西和它的数量，同时用“、”和“，”隔开，看不出各项从哪里分。一般的句子和写有“其中”“共”的不看。',
  observe: (document) =>
    proseValues(document).flatMap(({ path, text }) => {
      const separators = INDICATOR_LIST.test(path)
        ? nameListSeparators(text)
        : /\/indicators\//.test(path)
          ? countedListSeparators(text)
          : [];
      if (separators.length < 2) return [];
      return [
        {
          place: path,
          citations: [{ path }],
          sentence: `列举时并用${separators.map((sign) => quoted(sign)).join('和')}：${quoted(text)}。`,
        },
      ];
    }),
};

/** Separators of a list of things with their numbers («书架5组、桌椅8套»); none where the text is no such list. */
function countedListSeparators(text: string): string[] {
  const body = text.replace(/(?<=\d),(?=\d{3})/g, '').replace(/(?<![、，,；;。.\s])[、，,；;。.\s]+$/, '');
  const segments = body.split(/[、，,；;]/).map(compact);
  const isCounted = segments.every(
    (segment) => segment.length <= 20 && numbersIn(segment).some(({ printed }) => segment.endsWith(printed)),
  );
  return segments.length > 2 && isCounted && !LEVELS.test(body)
    ? [...new Set([...body.matchAll(/[、，,；;]/g)].map(([sign]) => sign))]
    : [];
}
