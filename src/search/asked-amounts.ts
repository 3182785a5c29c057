import { FEN_PER_UNIT } from '../model/money.ts';
import type { Engine } from './engine.ts';
import type { Term } from './relax-query.ts';
import { type CharacterMap, digitsOf, tokenize } from './tokenize.ts';

/** Fen in one of what may stand behind a number, or of nothing. */
const FEN: Readonly<Record<string, number>> = {
  亿: FEN_PER_UNIT.亿元,
  万: FEN_PER_UNIT.万元,
  千: FEN_PER_UNIT.千元,
  元: FEN_PER_UNIT.元,
  '': FEN_PER_UNIT.元,
};
/** So much is asked for without 亿, 万 or 千. */
const LEAST_PLAIN = FEN_PER_UNIT.万元;
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
): Promise<readonly Term[]> {
  const asked = terms.map(({ ways }) => ways.flatMap((way) => askedAmount(way) ?? []));
  if (asked.every(({ length }) => length === 0)) return terms;
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
  const digits = digitsOf(first);
  const unit = FEN[second];
  if (!digits || unit === undefined) return null;
  const step = unit / 10 ** digits.decimals.length;
  const fen = Number(digits.whole + digits.decimals) * step;
  if (step < 1 || !Number.isSafeInteger(fen) || (unit === FEN_PER_UNIT.元 && fen < LEAST_PLAIN)) return null;
  return { fen, step, rest: others[0] === '元' ? others.slice(1) : others };
}
