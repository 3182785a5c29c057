import qrcode from 'qrcode-generator';

/** Quiet modules around a code, as the standard asks. */
const MARGIN = 4;

/** A QR code of a text as one SVG path in a square of `size` units, its quiet margin included. */
export function qrPath(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const start = column;
      while (column < count && code.isDark(row, column)) column++;
      if (column > start)
        runs.push(`M${start + MARGIN} ${row + MARGIN}h${column - start}v1h-${column - start}z`);
    }
  }
  return { size: count + 2 * MARGIN, path: runs.join('') };
}
