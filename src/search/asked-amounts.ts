import type { Engine } from './engine.ts';
import type { Term } from './relax-query.ts';
import { type CharacterMap, tokenize } from './tokenize.ts';

/** Fen in one of what may stand behind a number. */
const FEN: Readonly<Record<string, number>> = { 亿: 1e10, 万: 1e6, 千: 1e5, 元: 100 };
/** Amounts printed beside one that is asked about: the nearest. */
const NEAREST = 5;

/** Amounts in fen that are `fen` when they are rounded, or cut off, to `step`. */
interface AskedAmount {
  fen: number;
  step: number;
  /** What stands behind the amount. */
  rest: string[];
}

/** Adds to terms that begin with an amount the amounts of pages it may stand for: 46万 → 46.3682万元. */
export async function withAmounts(
  terms: readonly Term[],
  engine: Pick<Engine, 'facts'>,
  fold: CharacterMap,
): Promise<Term[]> {
  const asked = terms.map(({ ways }) => ways.flatMap((way) => askedAmount(way) ?? []));
  if (asked.every(({ length }) => length === 0)) return [...terms];
  const printed = new Map<number, string>();
  for (const { amountFen, amount } of (await engine.facts()).values())
    if (amountFen !== null && amount !== null) printed.set(amountFen, amount);
  return terms.map(({ ways }, index) => {
    const meant = (asked[index] ?? []).flatMap(({ fen, step, rest }) =>
      [...printed]
        .filter(([own]) => own >= fen - step / 2 && own < fen + step)
        .sort(([a], [b]) => Math.abs(a - fen) - Math.abs(b - fen) || a - b)
        .slice(0, NEAREST)
        .map(([, amount]) => [...tokenize(amount, fold).map(({ token }) => token), ...rest]),
    );
    return { ways: [...ways, ...meant] };
  });
}

/** The amount a run of tokens begins with: a number with 万, 亿 or 千, or a large one, of 元. `null` where it begins with none. */
function askedAmount([first = '', second = '', ...others]: readonly string[]): AskedAmount | null {
  const match = /^n(\d+)(?:p(\d+))?x$/.exec(first);
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  const isPlain = second === '' || second === '元';
  const unit = FEN[second] ?? (isPlain ? 100 : 0);
  const step = unit / 10 ** decimals.length;
  const fen = Number(whole + decimals) * step;
  if (step < 1 || !Number.isSafeInteger(fen) || (isPlain && fen < 1e6)) return null;
  return { fen, step, rest: others[0] === '元' ? others.slice(1) : others };
}
