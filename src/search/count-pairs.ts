/** Adds each two Han characters that stand side by side among the tokens of a segment. */
export function countPairs(tokens: readonly string[], counts: Map<string, number>): void {
  for (let index = 1; index < tokens.length; index++) {
    const pair = `${tokens[index - 1]}${tokens[index]}`;
    if (/^\p{Script=Han}{2}$/u.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
}

/** Most frequent first; of equals in the order of their characters. */
export function sortPairs(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
