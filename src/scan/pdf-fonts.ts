/** What the codes of a font stand for. */
export interface PdfFont {
  /** Bytes a code takes. */
  width: number;
  signOf(code: number): string;
}

/** A font that says nothing of its codes: they are taken for UTF-16, as with fonts of the system. */
export const PLAIN_FONT: PdfFont = { width: 2, signOf: (code) => String.fromCharCode(code) };

/** Codes of a font take no more bytes. */
const WIDEST = 4;

/** Reads a font's ToUnicode table. */
export function readFont(table: string): PdfFont {
  const signs = new Map<number, string>();
  let width = 1;
  const codeOf = (hex: string): number => {
    width = Math.min(WIDEST, Math.max(width, hex.length >> 1));
    return Number.parseInt(hex, 16);
  };
  for (const [, lines = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', sign = ''] of lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      signs.set(codeOf(code), signsOf(sign));
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    const ranges = lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*(?:<([0-9A-F]+)>|\[([^\]]*)\])/gi);
    for (const [, first = '', last = '', sign, list = ''] of ranges) {
      const from = codeOf(first);
      const listed = list.match(/[0-9A-F]+/gi) ?? [];
      const count = Math.min(codeOf(last) - from + 1, 0x10000);
      for (let step = 0; step < count; step++) {
        const sought = sign === undefined ? signsOf(listed[step] ?? '') : counted(signsOf(sign), step);
        signs.set(from + step, sought);
      }
    }
  }
  return { width, signOf: (code) => signs.get(code) ?? '' };
}

/** UTF-16 in hexadecimal. */
function signsOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** In a range, the last unit counts on. */
function counted(signs: string, step: number): string {
  return signs.slice(0, -1) + String.fromCharCode((signs.charCodeAt(signs.length - 1) || 0) + step);
}
