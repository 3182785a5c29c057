/** What is longer is no name, and of a text only the beginning is looked through, so that no document costs much. */
const LONGEST_NAME = 80;
const LONGEST_TEXT = 4000;

/** A place where two texts are alike but for one character: the words of both, to the letter. */
export interface NearMiss {
  one: string;
  other: string;
}

/** Characters in which names rightly differ: numbers, order, direction, size, age, season, place, people, supply. Signs never count. */
export const CONTRAST =
  /[\p{N}\p{P}\p{Z}\p{S}A-Za-z一二两三四五六七八九十百千甲乙丙丁东西南北中上下左右前后内外大小新旧老高低男女正副首末主次公私城乡国省市县区镇村街路站所春夏秋冬早晚昼夜初幼师生党团军民水电气暖冷热干湿进出收支增减升降]/u;

/** Words for «and» that may stand for one another in any name. */
const AND = /[和及与跟同暨、]/;

/**
 * Looks for a stretch of `name` that stands in `text` with one character replaced: at least two characters alike on either
 * side and at least six in all. `男性家族排除系统` beside `男性家族排查系统二期` → 男性家族排除系统 / 男性家族排查系统.
 * Stretches that also stand in `text` unchanged, and characters in which names rightly differ, are left alone.
 */
export function oneCharacterReplaced(name: string, text: string): NearMiss | null {
  const ours = [...name];
  const theirs = [...text].slice(0, LONGEST_TEXT);
  if (ours.length > LONGEST_NAME) return null;
  for (let shift = 1 - ours.length; shift < theirs.length; shift++) {
    for (let at = Math.max(2, 2 - shift); at < Math.min(ours.length, theirs.length - shift) - 1; at++) {
      const [mine, other] = [ours[at] as string, theirs[at + shift] as string];
      if (mine === other || CONTRAST.test(mine) || CONTRAST.test(other)) continue;
      if (AND.test(mine) && AND.test(other)) continue;
      const before = alike(ours, theirs, at - 1, shift, -1);
      const after = alike(ours, theirs, at + 1, shift, 1);
      if (before < 2 || after < 2 || before + after < 6) continue;
      const one = ours.slice(at - before, at + after + 1).join('');
      if (text.includes(one)) continue;
      return { one, other: theirs.slice(at + shift - before, at + shift + after + 1).join('') };
    }
  }
  return null;
}

/** Number of equal letters from a position on, in one direction; a sign ends the stretch. */
function alike(
  ours: readonly string[],
  theirs: readonly string[],
  from: number,
  shift: number,
  step: 1 | -1,
): number {
  let count = 0;
  for (let at = from; ours[at] !== undefined && ours[at] === theirs[at + shift]; at += step) {
    if (!/[\p{L}\p{N}]/u.test(ours[at] as string)) break;
    count++;
  }
  return count;
}

/** Characters whose presence or absence changes no name: small words and those that lengthen another word («饮水», «饮用水»). */
const SMALL_WORD =
  /[的了是地得等及和与用性化者员度率量数总各全本该其较更均可应需被已类型式级\p{P}\p{Z}\p{S}]/u;

/**
 * Whether `text` holds all of `name` with one character put in: a name of eight characters or more, at least two of them on
 * either side. `消除居民楼消防安全隐患` beside `是否消除居民楼安消防安全隐患` → the two stretches.
 */
export function oneCharacterInserted(name: string, text: string): NearMiss | null {
  const ours = [...name];
  if (ours.length < 8 || ours.length > LONGEST_NAME || text.includes(name)) return null;
  const start = text.slice(0, LONGEST_TEXT);
  for (let at = 2; at <= ours.length - 2; at++) {
    const [head, tail] = [ours.slice(0, at).join(''), ours.slice(at).join('')];
    for (let found = start.indexOf(head); found !== -1; found = start.indexOf(head, found + 1)) {
      const rest = [...start.slice(found + head.length, found + head.length + name.length + 2)];
      const [put] = rest;
      if (put === undefined || SMALL_WORD.test(put) || CONTRAST.test(put)) continue;
      if (rest.slice(1, ours.length - at + 1).join('') === tail)
        return { one: name, other: head + put + tail };
    }
  }
  return null;
}
