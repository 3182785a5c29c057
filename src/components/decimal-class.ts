/**
 * Class that pads an amount on its right so that a right-aligned column lines up on the decimal point:
 * the digits missing to the longest fraction of the column, and the point itself when there is none.
 */
export function decimalClass(text: string | null, column: readonly (string | null)[]): string {
  const longest = Math.max(0, ...column.map(fractionLength));
  const own = fractionLength(text);
  return `pad-${Math.min(6, longest - own)}${own === 0 && longest > 0 ? ' pad-point' : ''}`;
}

function fractionLength(text: string | null): number {
  return /^[−-]?[\d,]+\.(\d+)$/.exec(text ?? '')?.[1]?.length ?? 0;
}
