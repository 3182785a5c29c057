/** Letters and signs that must stand in two texts alike, in one piece, before they are worth telling. */
const SHORTEST = 16;
/** Longer texts are compared by their beginning, so that no text costs much. */
const COMPARED = 1000;

/**
 * The first text before each one with which it shares a long piece: at least 16 characters, and half of the shorter of the two.
 * Equal texts are left out. The piece is to the letter; texts are compared in the order given.
 */
export function sharedStretches<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): { first: T; second: T; piece: string }[] {
  const seen = new Map<string, { item: T; text: string; at: number }[]>();
  return items.flatMap((second) => {
    const text = textOf(second).slice(0, COMPARED);
    let longest: { first: T; piece: string } | null = null;
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      for (const earlier of seen.get(text.slice(at, at + SHORTEST)) ?? []) {
        if (earlier.text === text) continue;
        const piece = withoutCrumbs(text.slice(at, at + alike(text, at, earlier.text, earlier.at)));
        if (
          piece.length >= SHORTEST &&
          piece.length > (longest?.piece.length ?? 0) &&
          piece.length * 2 >= Math.min(text.length, earlier.text.length)
        )
          longest = { first: earlier.item, piece };
      }
    }
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const window = text.slice(at, at + SHORTEST);
      const places = seen.get(window) ?? [];
      // A few places are enough to find a neighbour, and keep texts made of one repeated character from costing much.
      if (places.length < 4) seen.set(window, [...places, { item: second, text, at }]);
    }
    return longest ? [{ ...longest, second }] : [];
  });
}

/** Without what is left of a number at either end, which begins or ends apart in the two texts: «0人，由甲院实施» → «由甲院实施». */
function withoutCrumbs(piece: string): string {
  return piece
    .replace(/^(?:[\d.,]+\p{Script=Han}{0,2}|\p{Script=Han})[，。；、,;]+/u, '')
    .replace(/(?<=[，。；、,;])\p{Script=Han}{0,2}[\d.,]+$/u, '');
}

function alike(one: string, from: number, other: string, start: number): number {
  let count = 0;
  while (from + count < one.length && one[from + count] === other[start + count]) count++;
  return count;
}
