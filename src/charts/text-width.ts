const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const latin = /[\p{Script=Latin}\p{Nd}]/u;

/** Estimated width of a text in pixels: full-width characters 1 em, letters and digits 0.56, others 0.6. No fonts are read. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += fullWidth.test(character) ? 1 : latin.test(character) ? 0.56 : 0.6;
  return ems * size;
}

// A word, a number or one character, with the closing marks that must not start a line.
const piece = /(?:[“‘（《「(]*)(?:[\w.%-]{1,20}|.)[，。、；：）》」”’…,;:)]*/gsu;

/** Splits a text into lines no wider than `width`, where it can; the lines joined are the text. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const [part] of text.matchAll(piece)) {
    const line = lines.at(-1) as string;
    if (line !== '' && textWidth(line + part, size) > width) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines;
}

/** The first lines of a text, at most `most`; what does not fit is told by an ellipsis. */
export function firstLines(text: string, width: number, size: number, most: number): string[] {
  const lines = wrapText(text, width, size);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] as string)].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** Number of lines the longest of some texts takes once wrapped. */
export function maxLines(texts: readonly string[], width: number, size: number): number {
  return Math.max(1, ...texts.map((text) => wrapText(text, width, size).length));
}
