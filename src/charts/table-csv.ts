import type { ChartTable, TableCell } from './chart-table.ts';

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, which Excel needs, and CRLF line ends. Numbers are exact
 * decimals without separators of thousands, blanks are empty, and no text can become a formula.
 */
export function tableCsv({ columns, rows, foot }: ChartTable): string {
  const lines = [
    columns.map(({ label, unit }) => textField(unit ? `${label}（${unit}）` : label)),
    ...[...rows, ...foot].map((row) =>
      columns.map(({ isNumber }, index) => field(row[index] ?? { text: null }, isNumber)),
    ),
  ];
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function field({ text }: TableCell, isNumber: boolean): string {
  if (text === null) return '';
  const plain = text.replaceAll(',', '').replace('−', '-');
  return isNumber && /^-?\d+(?:\.\d+)?%?$/.test(plain) ? plain : textField(text);
}

/** Spreadsheets run what begins with one of these signs; an apostrophe before it makes it text again. */
function textField(text: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
