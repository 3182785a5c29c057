const AT_MOST = 24;

/**
 * Round line numbers to leap to in a text of `count` lines: every hundredth, or in a long text fewer.
 * 350 → 100, 200, 300
 */
export function lineMarks(count: number): number[] {
  let step = 100;
  while (count / step > AT_MOST) step *= String(step).startsWith('2') ? 2.5 : 2;
  const marks: number[] = [];
  for (let line = step; line <= count; line += step) marks.push(line);
  return marks;
}
