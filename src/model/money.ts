/** Money units (金额单位) a table may be printed in, with the number of fen in one unit. */
export const FEN_PER_UNIT = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 } as const;

export type MoneyUnit = keyof typeof FEN_PER_UNIT;

export const MONEY_UNITS = Object.keys(FEN_PER_UNIT) as [MoneyUnit, ...MoneyUnit[]];

/**
 * One printed amount. `printed` is the cell to the letter; `fen` is derived from it and exact.
 * Blank, unreadable and zero are three different things.
 */
export type Money =
  | { state: 'amount'; printed: string; fen: number }
  | { state: 'blank'; printed: null }
  | { state: 'unreadable'; printed: string; reason: 'not-a-number' | 'below-one-fen' | 'too-large' };

/** Largest single amount accepted: 1 万亿元. Sums of a whole document stay exact integers below this bound. */
export const MAX_FEN = 100_000_000_000_000;

const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([千万亿]?元)?$/;

/**
 * Reads a printed amount: decimal text → whole fen, never through floating point.
 *
 * `parseMoney('46.3682', '万元')` → 46 368 200 fen. A unit printed in the cell itself (「50元」) wins over `unit`.
 * Full-width digits and separators are understood; anything else («约50») is unreadable, never guessed.
 */
export function parseMoney(printed: string | null, unit: MoneyUnit): Money {
  if (printed === null) return { state: 'blank', printed };
  const unreadable = (reason: 'not-a-number' | 'below-one-fen' | 'too-large'): Money => ({
    state: 'unreadable',
    printed,
    reason,
  });
  const fen = readFen(printed, unit);
  if (typeof fen === 'string') return unreadable(fen);
  if (fen > BigInt(MAX_FEN)) return unreadable('too-large');
  return { state: 'amount', printed, fen: Number(fen) };
}

/**
 * What `formatAmount` wrote, in fen again: a sum may be larger than any printed amount, and below zero. `null` for other text.
 */
export function fenOfFormatted(text: string, unit: MoneyUnit): number | null {
  const fen = readFen(text.replace('−', ''), unit);
  if (typeof fen === 'string') return null;
  return Number(text.startsWith('−') ? -fen : fen);
}

function readFen(text: string, unit: MoneyUnit): bigint | 'not-a-number' | 'below-one-fen' {
  const match = AMOUNT.exec(text.normalize('NFKC').replaceAll('，', ',').trim());
  if (!match) return 'not-a-number';
  const whole = (match[1] as string).replaceAll(',', '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const fenPerUnit = FEN_PER_UNIT[(match[3] as MoneyUnit | undefined) ?? unit];
  const places = String(fenPerUnit).length - 1;
  if (fraction.length > places) return 'below-one-fen';
  return BigInt(whole) * BigInt(fenPerUnit) + BigInt(fraction.padEnd(places, '0') || '0');
}

/** Whether a text that is no amount is one below zero: a minus before what can be read without it. */
export function isNegativeAmount(printed: string): boolean {
  const text = /^\s*[-−–－](.+)$/u.exec(printed)?.[1];
  return text !== undefined && parseMoney(text, '元').state === 'amount';
}

/** The unit a cell prints itself («1.2亿元»), or `null`. */
export function ownUnit(printed: string): MoneyUnit | null {
  const match = /[千万亿]?元$/.exec(printed.normalize('NFKC').trim());
  return (match?.[0] as MoneyUnit | undefined) ?? null;
}

/** The amount in fen, or `null` where the cell is blank or unreadable. */
export function fenOf(money: Money): number | null {
  return money.state === 'amount' ? money.fen : null;
}

/** Exact sum of whole fen. Throws when the sum leaves the range of exact integers. */
export function sumFen(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, fen) => total + fen, 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError(`sum of ${amounts.length} amounts is not exact`);
  return sum;
}

/**
 * Fen as exact decimal text in `unit`: `formatAmount(1019696200, '万元')` → `1,019.6962`. Without trailing zeros; but 元 has no
 * decimals or two, as people write it: `21 728 050` fen → `217,280.50`.
 */
export function formatAmount(fen: number, unit: MoneyUnit): string {
  const fenPerUnit = FEN_PER_UNIT[unit];
  const sign = fen < 0 ? '−' : '';
  const absolute = Math.abs(fen);
  const digits = String(absolute % fenPerUnit).padStart(String(fenPerUnit).length - 1, '0');
  const fraction = digits.replace(unit === '元' ? /^00$/ : /0+$/, '');
  const whole = groupThousands(String(Math.floor(absolute / fenPerUnit)));
  return sign + (fraction ? `${whole}.${fraction}` : whole);
}

/** Yuan as a JSON number: at most two decimals, exact because fen are bounded by `MAX_FEN` and its sums. */
export function yuanNumber(fen: number): number {
  return Number(formatAmount(fen, '元').replaceAll(',', '').replace('−', '-'));
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
