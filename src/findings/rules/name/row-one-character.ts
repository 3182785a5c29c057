import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, type IndicatorRow } from '../../indicator-rows.ts';
import { quoted } from '../../words.ts';
import { type NearMiss, oneCharacterInserted, oneCharacterReplaced } from './one-character.ts';

export const rowOneCharacter: FindingRule = {
  code: 'NAME_ROW_ONE_CHARACTER',
  severity: '低',
  title: '指标名称与描述只差一个字',
  explanation:
    '三级指标的文字在同一行的描述里再次出现，只有一个字不同，或者中间多出一个字。短的名称只看形近、音近而容易写错的字。数字、方位、大小和“的”“了”一类的字不算。',
  observe: (document) =>
    allIndicatorRows(document).flatMap((row) => {
      const near = nearMiss(row);
      if (!near) return [];
      return [
        {
          place: row.place,
          citations: row.cite('level3', 'description'),
          sentence: `三级指标写${quoted(near.one)}，描述写${quoted(near.other)}，${
            [...near.other].length > [...near.one].length ? '多出' : '只差'
          }一个字。`,
        },
      ];
    }),
};

function nearMiss({ indicator: { level3, description } }: IndicatorRow): NearMiss | null {
  if (level3 === null || description === null) return null;
  return (
    oneCharacterReplaced(level3, description) ??
    wholeNameReplaced(level3, description) ??
    oneCharacterInserted(level3, description)
  );
}

/** Characters often written for one another, because they look or sound alike: each word is one such set. */
const CONFUSED =
  '底低 检捡签鉴 账帐 练炼 象像 记纪 侯候 未末 己已以 辨辩辫 复覆 划画 度渡 副付幅 建健键 综踪 妨防 至致 须需 带戴 决绝 联连 撤撒 拨拔 即既 竞竟 融溶 贯惯 制治 配佩 分份 服报 作做 坐座 查察 园圆 申伸 受授 板版 蓝篮 密蜜 辐幅 疏梳 峻竣 震振 按安 型形 暑署 著箸 徙徒 锻煅 赡瞻 慢漫'.split(
    ' ',
  );

function areConfused(one: string, other: string): boolean {
  return CONFUSED.some((set) => set.includes(one) && set.includes(other));
}

/** A name of five characters or more that ends the description but for one character inside it, often confused with the other. */
function wholeNameReplaced(name: string, description: string): NearMiss | null {
  const ours = [...name];
  const theirs = [...description].slice(-ours.length);
  if (ours.length < 5 || theirs.length < ours.length) return null;
  const different = ours.flatMap((character, at) => (character === theirs[at] ? [] : [at]));
  const [at] = different;
  if (different.length !== 1 || at === undefined || at === 0 || at === ours.length - 1) return null;
  return areConfused(ours[at] ?? '', theirs[at] ?? '') ? { one: name, other: theirs.join('') } : null;
}
