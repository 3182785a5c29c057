/** A value of one cell. */
export type ScalarValue = string | number | boolean | null;

/** How a value stands in the file. `other`: not a text (null, a number, nothing at all). */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'other';

/** A way to write a value: on the line of its key, or below it. `body` has no line break at its end. */
export type Spelling = { line: string } | { header: string; body: string };

export interface SpellingPlace {
  style: ScalarStyle;
  /** `false` inside brackets. */
  mayBeBlock: boolean;
  /** The text has a comment behind it on the line; plain text would look as if the comment had cut it. */
  hasComment: boolean;
  /** Header of the block that stands there: `|2-`, else ''. */
  header: string;
  /** Column of the key or dash. */
  column: number;
  /** Column of a block's lines where one stands there, else `null`. */
  blockColumn: number | null;
  lineBreak: string;
}

/**
 * Ways to write a value, best first: as it is written now if that style can hold it, else the nearest style. Folded blocks and
 * texts over several lines are never made, because they change line breaks to spaces. The caller reads each back and takes the
 * first that says what is meant.
 */
export function spellScalar(value: ScalarValue, place: SpellingPlace): Spelling[] {
  if (typeof value !== 'string') return [{ line: String(value) }];
  const plain = isPlainText(value, place) ? [{ line: value }] : [];
  const single = isLineText(value) ? [{ line: `'${value.replaceAll("'", "''")}'` }] : [];
  const double = [{ line: doubleQuoted(value) }];
  const block = place.mayBeBlock && isBlockText(value) ? [blockSpelling(value, place)] : [];
  const lines = value.includes('\n') ? block : [];
  switch (place.style) {
    case 'plain':
      return [...plain, ...lines, ...double];
    case 'single':
      return [...single, ...lines, ...double];
    case 'double':
      return double;
    case 'literal':
    case 'folded':
      return [...block, ...double];
    case 'other':
      return /^[-+]?[\d.,%/:-]+$/.test(value) ? double : [...plain, ...lines, ...double];
  }
}

/** Characters that cannot stand in a file as they are, or that an editor might lose. */
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

function isLineText(value: string): boolean {
  return value !== '' && !value.includes('\n') && !UNSAFE.test(value);
}

/** Whether a text can stand without quotes. What looks like a number or `true` is found out by reading it back. */
function isPlainText(value: string, { mayBeBlock, hasComment }: SpellingPlace): boolean {
  if (!isLineText(value) || hasComment || value !== value.trim()) return false;
  if (/^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.)/.test(value)) return false;
  if (/:(?:\s|$)|\s#|^[A-Za-z][A-Za-z0-9]*\s*：/.test(value)) return false;
  return mayBeBlock || !/[,[\]{}:]/.test(value);
}

function isBlockText(value: string): boolean {
  return /\S/.test(value) && !UNSAFE.test(value);
}

function doubleQuoted(value: string): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

function blockSpelling(value: string, place: SpellingPlace): Spelling {
  const breaks = /\n*$/.exec(value)?.[0].length ?? 0;
  const before = /^[|>]([1-9]?)([+-]?)([1-9]?)$/.exec(place.header);
  const isKept =
    before !== null && (before[2] === '+' ? breaks > 0 : before[2] === '-' ? breaks === 0 : breaks === 1);
  const chomping = isKept ? (before[2] as string) : breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  const digit = before?.[1] || before?.[3] || '';
  const parent = Math.max(0, place.column);
  const column = place.blockColumn ?? parent + 2;
  const needsDigit = /^(?: |\n)/.test(value);
  const indicator = digit || (needsDigit ? String(column - parent) : '');
  const isDigitLast = before?.[3] !== undefined && before[3] !== '';
  const header = isDigitLast ? `|${chomping}${indicator}` : `|${indicator}${chomping}`;
  const pad = ' '.repeat(column);
  const content = breaks > 0 ? value.slice(0, -1) : value;
  const body = content
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join(place.lineBreak);
  return { header, body };
}
