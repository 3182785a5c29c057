import traditional from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import type { CharacterMap } from './tokenize.ts';

/** Traditional → simplified, every character there is. */
export const FOLD: CharacterMap = Object.fromEntries(
  traditional
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from !== to),
);

/** The part of `FOLD` that concerns the characters a site uses, in either form. */
export function foldTable(characters: ReadonlySet<string>): CharacterMap {
  return Object.fromEntries(
    Object.entries(FOLD).filter(([from, to]) => characters.has(to) || characters.has(from)),
  );
}

/** Every reading of each Han character of a site, without tones: 行 → ['xing', 'hang', …]; ü is written v. */
export function readingTable(characters: ReadonlySet<string>): Record<string, string[]> {
  return Object.fromEntries(
    [...characters]
      .filter((character) => /\p{Script=Han}/u.test(character))
      .sort()
      .map((character) => [character, readings(character)]),
  );
}

function readings(character: string): string[] {
  const all = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
  return [
    ...new Set(
      all.map((reading) => reading.replaceAll('ü', 'v')).filter((reading) => /^[a-z]+$/.test(reading)),
    ),
  ];
}
