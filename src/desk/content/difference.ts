import type { DifferenceLine } from '../desk-api.ts';

/** One step from one sequence to another; `before` and `after` are indexes. */
export type Step =
  | { kind: 'same'; before: number; after: number }
  | { kind: 'removed'; before: number }
  | { kind: 'added'; after: number };

/** Most steps looked for before two sequences count as wholly different; keeps hostile input from taking long. */
const MOST_STEPS = 1000;

/**
 * The shortest way from one sequence to another (E. Myers, An O(ND) Difference Algorithm, 1986): what stays, what goes, what
 * comes; of a change, what goes stands first.
 */
export function differenceSteps<T>(before: readonly T[], after: readonly T[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [a, b] = [before.length, after.length];
  while (a > start && b > start && before[a - 1] === after[b - 1]) [a, b] = [a - 1, b - 1];
  const same = (from: number, to: number, shift: number): Step[] =>
    Array.from({ length: to - from }, (_, index) => ({
      kind: 'same',
      before: from + index,
      after: from + index + shift,
    }));
  return [...same(0, start, 0), ...middleSteps(before, after, start, a, b), ...same(a, before.length, b - a)];
}

function middleSteps<T>(
  before: readonly T[],
  after: readonly T[],
  start: number,
  endA: number,
  endB: number,
): Step[] {
  const [n, m] = [endA - start, endB - start];
  const furthest: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= n + m; d++) {
    if (d > MOST_STEPS) return wholly(start, endA, endB);
    furthest.push(reach);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && before[start + x] === after[start + x - k]) x++;
      next.set(k, x);
      if (x >= n && x - k >= m) return ordered(walkBack(furthest, k, start, n, m));
    }
    reach = next;
  }
  return [];
}

function walkBack(
  furthest: readonly Map<number, number>[],
  end: number,
  start: number,
  n: number,
  m: number,
): Step[] {
  const steps: Step[] = [];
  let [x, y, k] = [n, m, end];
  for (let d = furthest.length - 1; d >= 0; d--) {
    const reach = furthest[d] as Map<number, number>;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const previous = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reach.get(previous) ?? 0);
    const fromY = d === 0 ? 0 : fromX - previous;
    const [stopX, stopY] = d === 0 ? [0, 0] : down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > stopX && y > stopY) steps.push({ kind: 'same', before: start + --x, after: start + --y });
    if (d === 0) break;
    steps.push(down ? { kind: 'added', after: start + --y } : { kind: 'removed', before: start + --x });
    k = previous;
  }
  return steps.reverse();
}

/** Within a change, what goes before what comes. */
function ordered(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  let added: Step[] = [];
  for (const step of steps) {
    if (step.kind === 'added') added.push(step);
    else {
      if (step.kind === 'same') {
        result.push(...added);
        added = [];
      }
      result.push(step);
    }
  }
  return [...result, ...added];
}

function wholly(start: number, endA: number, endB: number): Step[] {
  return [
    ...Array.from({ length: endA - start }, (_, index): Step => ({ kind: 'removed', before: start + index })),
    ...Array.from({ length: endB - start }, (_, index): Step => ({ kind: 'added', after: start + index })),
  ];
}

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/** How one text differs from another, line by line; nothing where they are the same. Line breaks count as part of a line. */
export function differenceLines(before: string, after: string): DifferenceLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const steps = differenceSteps(a, b);
  if (steps.every(({ kind }) => kind === 'same')) return [];
  const isNear = steps.map((_, at) =>
    steps.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const shown = (line: string | undefined): string => (line ?? '').replace(/\r?\n$/, '');
  const lines: DifferenceLine[] = [];
  steps.forEach((step, at) => {
    const last = lines.at(-1);
    if (!isNear[at]) {
      if (last?.kind === 'gap') last.lines++;
      else lines.push({ kind: 'gap', lines: 1 });
    } else if (step.kind === 'same') {
      const text = shown(a[step.before]);
      lines.push({ kind: 'same', oldLine: step.before + 1, newLine: step.after + 1, text });
    } else if (step.kind === 'removed') {
      lines.push({ kind: 'removed', oldLine: step.before + 1, text: shown(a[step.before]) });
    } else lines.push({ kind: 'added', newLine: step.after + 1, text: shown(b[step.after]) });
  });
  return lines;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** How one text differs from another, character by character: the pieces in reading order. */
export function differencePieces(before: string, after: string): Piece[] {
  const [a, b] = [[...before], [...after]];
  const pieces: Piece[] = [];
  for (const step of differenceSteps(a, b)) {
    const text = (step.kind === 'added' ? b[step.after] : a[step.before]) as string;
    const last = pieces.at(-1);
    if (last?.kind === step.kind) last.text += text;
    else pieces.push({ kind: step.kind, text });
  }
  return pieces;
}
