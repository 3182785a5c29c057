import type { FindingRule } from '../../finding.ts';
import { listed, quoted } from '../../words.ts';
import { around, proseValues } from './text-values.ts';

/**
 * Characters that are doubled by mistake only, with the neighbours that make a doubling right: «所有有关», «参与与会». A character
 * not listed here is never judged, because Chinese words may rightly meet («工作作风», «管理理念»).
 */
const DOUBLED: readonly { character: string; notAfter: string; notBefore: string }[] = [
  {
    character: '有',
    notAfter: '所拥具没享含占持国公私现原特带固共未富稀唯独惟只',
    notBefore: '关效利序力限机益害些人时助望色名毒偿价条无形名没',
  },
  { character: '的', notAfter: '目标有打众', notBefore: '确士' },
  { character: '是', notAfter: '但凡于可还就只都总若要不先正也即或', notBefore: '非否' },
  { character: '为', notAfter: '作行认成因以分称人', notBefore: '了何民期首主' },
  { character: '在', notAfter: '实存现正内潜外所自', notBefore: '在于场职建编校线册岗' },
  { character: '与', notAfter: '参给赋', notBefore: '会其众此否共时' },
  { character: '将', notAfter: '即必大名', notBefore: '来要军领' },
  { character: '及', notAfter: '以顾涉普触波企', notBefore: '时早格' },
  { character: '并', notAfter: '合兼吞', notBefore: '购轨网' },
  { character: '被', notAfter: '棉植', notBefore: '动' },
];
const DOUBLED_SIGN = /([，、；：])\s*\1|(?<!。)。\s*。(?!。)/g;
/** Three to six characters at once: «管理制度管理制度». */
const DOUBLED_LONG_WORD = /([\p{Script=Han}]{3,6})\1/gu;
/**
 * Two characters at once, with nothing after them: in «物业管理管理人员» the second begins another word. What is doubled on
 * purpose («一个一个», «研究研究», «很多很多») is left alone.
 */
const DOUBLED_SHORT_WORD =
  /(?<![一逐很好越])((?!研究|讨论|学习|商量|考虑|了解|交流|宣传|检查|休息|活动|锻炼|照顾|帮助|关心|调查|总结)(?![一逐很好越])(\p{Script=Han})(?!\2)\p{Script=Han})\1(?=[，。；、！？,;.）)”]|\s*$)/gu;

/** Two characters that mean nothing twice, wherever they stand: «提升提升治安水平». */
const DOUBLED_VERB =
  /(提升|提高|确保|完成|加强|落实|增强|促进|解决|满足|达到|进行|按照|根据|以及|对于|由于|用于|开展|推进)\1(?!机|中|会|剂|度|率)/g;

export const doubledWords: FindingRule = {
  code: 'TEXT_DOUBLED',
  severity: '低',
  title: '字、词或标点重复',
  explanation:
    '连着印了两次的标点（“，，”）、三个字以上的词、后面没有别的字的两字词（“意见意见，”），或者“有”“的”“是”“为”“在”“与”“将”“及”“并”“被”这几个字。前后能成词的（“所有有关”“参与与会”）和叠字词不算。',
  observe: (document) =>
    proseValues(document).flatMap(({ path, text }) => {
      const parts = [
        ...doubledCharacters(text),
        ...matches(text, DOUBLED_SIGN),
        ...matches(text, DOUBLED_LONG_WORD),
        ...matches(text, DOUBLED_SHORT_WORD),
        ...matches(text, DOUBLED_VERB),
      ];
      if (parts.length === 0) return [];
      return [
        {
          place: path,
          citations: parts.map((part) => ({ path, part })),
          sentence: `文字重复：${listed(
            parts.map((part) => quoted(part)),
            '处',
          )}。`,
        },
      ];
    }),
};

function doubledCharacters(text: string): string[] {
  return DOUBLED.flatMap(({ character, notAfter, notBefore }) => {
    const parts: string[] = [];
    const pair = character + character;
    for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + 1)) {
      const before = text[at - 1] ?? '';
      const after = text[at + 2] ?? '';
      if (before !== '' && (notAfter + character).includes(before)) continue;
      if (after !== '' && (notBefore + character).includes(after)) continue;
      parts.push(around(text, at, at + 2));
    }
    return parts;
  });
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) =>
    around(text, match.index, match.index + match[0].length, 4),
  );
}
