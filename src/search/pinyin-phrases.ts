import type { PinyinTable } from './search-data.ts';

const MAX_STEPS = 20_000;
const MAX_PHRASES = 8;
const MAX_LETTERS = 60;

/** Han phrases that could be meant, most frequent first, and whether letters of some syllables were left out. */
export interface Spelled {
  phrases: string[];
  isShortened: boolean;
}

/**
 * Han phrases of the site that Latin letters could mean, likeliest way of reading first: whole syllables (`paichusuo`; the last
 * may be cut short), first letters (`pcs`), some of each (`paics`). Han characters between them mean themselves (`派出suo`), and
 * tones say nothing. Each two neighbours stand side by side somewhere.
 */
export function* pinyinPhrases(letters: string, table: PinyinTable): Generator<Spelled> {
  const asked = letters
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\p{M}*\u0308/gu, 'v')
    .replace(/[^a-z\p{Script=Han}]/gu, '');
  if (asked.length < 2 || asked.length > MAX_LETTERS || !/[a-z]/.test(asked)) return;
  const whole = (reading: string, rest: string): number[] =>
    rest.startsWith(reading) ? [reading.length] : reading.startsWith(rest) ? [rest.length] : [];
  // zh, ch and sh are first letters too.
  const first = (reading: string, rest: string): number[] =>
    [1, /^[zcs]h/.test(reading) ? 2 : 1].filter((length) => rest.startsWith(reading.slice(0, length)));
  const ways = [
    { take: whole, isShortened: false },
    { take: first, isShortened: true },
    {
      take: (reading: string, rest: string) => [...whole(reading, rest), ...first(reading, rest)],
      isShortened: true,
    },
  ];
  for (const { take, isShortened } of ways) {
    const phrases = spell(asked, table, take).filter(
      (phrase) => [...phrase].length > 1 || isWholeSyllable(phrase, asked, table),
    );
    if (phrases.length > 0) yield { phrases, isShortened };
  }
}

function isWholeSyllable(phrase: string, asked: string, { readings }: PinyinTable): boolean {
  return readings[phrase]?.includes(asked) ?? false;
}

/** `take` tells how many of the letters left a reading may stand for. */
function spell(
  asked: string,
  { readings, pairs }: PinyinTable,
  take: (reading: string, rest: string) => number[],
): string[] {
  const next = new Map<string, [character: string, count: number][]>();
  for (const [pair, count] of pairs) {
    const [first = '', second = ''] = pair;
    const followers = next.get(first) ?? [];
    followers.push([second, count]);
    next.set(first, followers);
  }
  const found = new Map<string, number>();
  let steps = 0;
  const walk = (phrase: string, last: string, at: number, count: number): void => {
    if (at === asked.length) found.set(phrase, Math.max(count, found.get(phrase) ?? 0));
    if (at === asked.length || steps++ > MAX_STEPS) return;
    const rest = asked.slice(at);
    const candidates: Iterable<[string, number]> =
      last === ''
        ? Object.keys(readings).map((character): [string, number] => [character, Infinity])
        : (next.get(last) ?? []);
    for (const [character, together] of candidates) {
      const lengths = rest.startsWith(character)
        ? [character.length]
        : new Set((readings[character] ?? []).flatMap((reading) => take(reading, rest)));
      for (const length of lengths)
        walk(phrase + character, character, at + length, Math.min(count, together));
    }
  };
  walk('', '', 0, Infinity);
  return [...found]
    .sort(([a, m], [b, n]) => (m === n ? (a < b ? -1 : 1) : n - m))
    .slice(0, MAX_PHRASES)
    .map(([phrase]) => phrase);
}
