import { printedValues } from '../../../model/printed-values.ts';
import type { FindingRule } from '../../finding.ts';
import { groupBy, quoted } from '../../words.ts';
import { CONTRAST } from './one-character.ts';

/** Phrases in quotation marks long enough to be a motto or a name. */
const PHRASE = /“([^“”]{8,40})”/g;

export const quotedPhraseVaries: FindingRule = {
  code: 'NAME_PHRASE_VARIES',
  severity: '低',
  title: '引号里的提法差一两个字',
  explanation:
    '两处引号里的话一样长、八个字以上，只差一两个字，其余相同。只差数字、方位、地名一类字的不算。指向出现次数较少的写法。',
  observe(document) {
    const uses = printedValues(document).flatMap(({ path, text }) =>
      [...(text ?? '').matchAll(PHRASE)].map(([, phrase]) => ({ path, phrase: phrase as string })),
    );
    const byLength = groupBy(
      groupBy(uses, ({ phrase }) => phrase),
      ([phrase]) => String([...phrase].length),
    );
    return [...byLength.values()].flatMap((phrases) =>
      phrases.flatMap(([one, its], index) =>
        phrases.slice(index + 1).flatMap(([other, theirs]) => {
          const count = differences(one, other);
          if (count === null) return [];
          const fewer = theirs.length <= its.length ? theirs : its;
          const more = fewer === theirs ? its : theirs;
          const [rare, common] = [fewer[0], more[0]];
          if (!rare || !common) return [];
          return [
            {
              place: `${rare.path}/${rare.phrase}~${common.phrase}`,
              citations: [...fewer, ...more].map(({ path, phrase }) => ({ path, part: phrase })),
              sentence: `${quoted(rare.phrase)}在别处写作${quoted(common.phrase)}，只差${count === 1 ? '一' : '两'}个字。`,
            },
          ];
        }),
      ),
    );
  },
};

/** How many characters differ, where it is one or two and no number among them; `null` otherwise. */
function differences(one: string, other: string): number | null {
  const [ours, theirs] = [[...one], [...other]];
  if (ours.length !== theirs.length) return null;
  const different = ours.flatMap((character, at) =>
    character === theirs[at] ? [] : [character + theirs[at]],
  );
  const isWording = different.every((pair) => !CONTRAST.test(pair));
  return different.length <= 2 && isWording ? different.length : null;
}
